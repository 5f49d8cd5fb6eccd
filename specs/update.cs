#:package YamlDotNet@16.3.0
#:property ManagePackageVersionsCentrally=false
#:property PublishAot=false

// Rewrites accs-v1.json, the file beside this one, from a newer publication of Adobe's Swagger 2.0 file:
//     dotnet run specs/update.cs -- <published.yaml|json> [--texts texts.json]... [--check]
// Facts come from the publication; texts, and every node marked x-accs-wire, come from the accs-v1.json that is there.
// Adobe's own sentences are never read. Exit code: 0 done, 1 --check found the file out of date, 2 bad arguments or input.

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

try
{
    var arguments = Arguments.Parse(args);
    var path = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "accs-v1.json");
    var before = File.Exists(path) ? Input.ReadObject(path) : new JsonObject();

    var after = Conversion.Convert(Input.ReadPublished(arguments.Published));
    Carried.Apply(before, after);
    foreach (var texts in arguments.Texts)
        Texts.Merge(Input.ReadObject(texts), after, texts);

    Report.Changes(Facts.Of(before), Facts.Of(after));
    Report.MissingSummaries(after);

    var text = Canonical.Write(after);
    if (File.Exists(path) && File.ReadAllText(path) == text)
    {
        Console.WriteLine("accs-v1.json is up to date.");
        return 0;
    }
    if (arguments.Check)
    {
        Console.WriteLine("accs-v1.json is out of date.");
        return 1;
    }
    File.WriteAllText(path, text);
    Console.WriteLine("accs-v1.json is written.");
    return 0;
}
catch (InputException e)
{
    Console.Error.WriteLine($"error: {e.Message}");
    return 2;
}
catch (InvalidOperationException e)
{
    // System.Text.Json's answer to a node of another kind than the place calls for.
    Console.Error.WriteLine($"error: a file has an unexpected shape: {e.Message}");
    return 2;
}

/// <summary>Something the caller can mend; the message is all that is shown.</summary>
internal sealed class InputException(string message) : Exception(message);

internal sealed record Arguments(string Published, IReadOnlyList<string> Texts, bool Check)
{
    private const string Usage = "usage: dotnet run specs/update.cs -- <published.yaml|json> [--texts texts.json]... [--check]";

    public static Arguments Parse(string[] args)
    {
        string? published = null;
        var texts = new List<string>();
        var check = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--check")
                check = true;
            else if (args[i] == "--texts" && i + 1 < args.Length)
                texts.Add(args[++i]);
            else if (published is null && !args[i].StartsWith('-'))
                published = args[i];
            else
                throw new InputException($"unexpected argument '{args[i]}'\n{Usage}");
        }
        return new Arguments(published ?? throw new InputException($"no published file given\n{Usage}"), texts, check);
    }
}

internal static class Input
{
    public static JsonObject ReadObject(string path) =>
        Read(path, text => JsonNode.Parse(text)) as JsonObject ?? throw new InputException($"{path} is not a JSON object");

    /// <summary>The publication, as JSON whichever way it is written.</summary>
    public static JsonObject ReadPublished(string path)
    {
        var root = Read(path, text => text.TrimStart().StartsWith('{') ? JsonNode.Parse(text) : FromYaml(text)) as JsonObject;
        return root?["swagger"]?.ToString() == "2.0" && root["paths"] is JsonObject && root["definitions"] is JsonObject
            ? root
            : throw new InputException($"{path} is not a Swagger 2.0 document with paths and definitions");
    }

    private static JsonNode? Read(string path, Func<string, JsonNode?> parse)
    {
        try
        {
            return parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or YamlException or ArgumentException)
        {
            throw new InputException($"{path} cannot be read: {e.Message}");
        }
    }

    private static JsonNode? FromYaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 0 ? null : FromYaml(stream.Documents[0].RootNode);
    }

    private static JsonNode? FromYaml(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(child.Key.ToString(), FromYaml(child.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(FromYaml)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar => JsonValue.Create(scalar.Value == "true"),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InputException($"line {node.Start.Line} holds an unsupported kind of YAML node"),
    };
}

/// <summary>Swagger 2.0 to OpenAPI 3.1: facts only, everything named is sorted.</summary>
internal static class Conversion
{
    private static readonly string[] Methods = ["get", "post", "put", "delete"];
    private static readonly string[] SchemaFacts = ["type", "format", "enum", "default"];

    /// <summary>What a published schema or parameter may hold: anything else would be lost, so it stops the program.</summary>
    private static readonly string[] Known =
        [.. SchemaFacts, "$ref", "items", "required", "properties", "description", "xml", "name", "in", "collectionFormat"];

    public static JsonObject Convert(JsonObject published) => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject
        {
            ["title"] = "Adobe Commerce as a Cloud Service REST API",
            ["version"] = Version(published),
            ["description"] = "The facts of the API (paths, names, types) with summaries of our own. See README.md beside this file.",
        },
        ["servers"] = new JsonArray(new JsonObject
        {
            ["url"] = "https://{server}.api.commerce.adobe.com/{tenantId}",
            ["description"] = "The REST endpoint of a tenant.",
            ["variables"] = new JsonObject
            {
                ["server"] = Variable("na1", "Region, with the environment appended outside production: na1, na1-sandbox, eu1."),
                ["tenantId"] = Variable("tenant", "Identifier of the tenant; upper and lower case differ."),
            },
        }),
        ["security"] = new JsonArray(new JsonObject { ["ims"] = new JsonArray() }),
        ["paths"] = Sorted(published["paths"]!, (path, item) => PathItem(path, item)),
        ["components"] = new JsonObject
        {
            ["responses"] = new JsonObject
            {
                ["Error"] = new JsonObject
                {
                    ["description"] = "The call failed; the body says why.",
                    ["content"] = JsonContent(new JsonObject { ["$ref"] = "#/components/schemas/error-response" }),
                },
            },
            ["schemas"] = Sorted(published["definitions"]!, (_, schema) => Schema(schema)),
            ["securitySchemes"] = new JsonObject
            {
                ["ims"] = new JsonObject
                {
                    ["type"] = "http",
                    ["scheme"] = "bearer",
                    ["bearerFormat"] = "JWT",
                    ["description"] = "Access token that Adobe IMS issues to an OAuth server-to-server credential (client credentials grant).",
                },
            },
        },
    };

    /// <summary>"July 2026" as 2026-07.</summary>
    private static string Version(JsonObject published)
    {
        var version = published["info"]?["version"]?.ToString() ?? "";
        return DateTime.TryParseExact(version, "MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture, default, out var month)
            ? $"{month:yyyy-MM}"
            : version;
    }

    private static JsonObject PathItem(string path, JsonNode item)
    {
        if (item.AsObject().FirstOrDefault(member => !Methods.Contains(member.Key)).Key is { } unknown)
            throw new InputException($"path {path} has '{unknown}', which this program does not know");
        return new JsonObject(Methods.Where(method => item[method] is not null)
            .Select(method => KeyValuePair.Create(method, (JsonNode?)Operation(path, item[method]!))));
    }

    private static JsonObject Operation(string path, JsonNode published)
    {
        if (path.Split('/') is not [_, _, { Length: > 0 } tag, ..])
            throw new InputException($"path {path} is not /version/name...");
        var parameters = published["parameters"]?.AsArray().Select(parameter => parameter!).ToList() ?? [];
        var operation = new JsonObject
        {
            ["tags"] = new JsonArray(tag),
            ["operationId"] = Require(published, "operationId").ToString(),
        };
        if (IsTrue(published["deprecated"]))
            operation["deprecated"] = true;

        // The published order is kept among parameters of one place: it is the order in which a reader meets them.
        var inUrl = parameters.Where(p => In(p) != "body").OrderBy(p => In(p) == "path" ? PlaceInPath(path, p) : int.MaxValue);
        if (inUrl.Select(Parameter).ToArray<JsonNode>() is { Length: > 0 } list)
            operation["parameters"] = new JsonArray(list);
        if (parameters.Find(p => In(p) == "body") is { } body)
            operation["requestBody"] = RequestBody(body);
        operation["responses"] = Responses(Require(published, "responses"));
        return operation;
    }

    private static string In(JsonNode parameter) => Require(parameter, "in").ToString();

    private static int PlaceInPath(string path, JsonNode parameter) =>
        path.IndexOf($"{{{parameter["name"]}}}", StringComparison.Ordinal);

    private static JsonObject Parameter(JsonNode published)
    {
        if (In(published) is not ("path" or "query"))
            throw new InputException($"parameter {published["name"]} is in '{In(published)}', which this program does not know");
        var parameter = new JsonObject { ["name"] = Require(published, "name").ToString(), ["in"] = In(published) };
        if (IsTrue(published["required"]))
            parameter["required"] = true;
        if (published["items"] is not null)
        {
            if ((published["collectionFormat"]?.ToString() ?? "csv") != "csv")
                throw new InputException($"parameter {published["name"]} has a collectionFormat, which this program does not know");
            parameter["style"] = "form";
            parameter["explode"] = false;
        }
        parameter["schema"] = Schema(published);
        return parameter;
    }

    private static JsonObject RequestBody(JsonNode published)
    {
        var body = new JsonObject();
        if (IsTrue(published["required"]))
            body["required"] = true;
        body["content"] = JsonContent(Schema(Require(published, "schema")));
        return body;
    }

    private static JsonObject Responses(JsonNode published)
    {
        var responses = Sorted(published, (status, response) => status == "200"
            ? Success(response["schema"])
            : new JsonObject { ["$ref"] = "#/components/responses/Error" });
        if (!responses.ContainsKey("200"))
            responses.Insert(0, "200", Success(null));
        return responses;
    }

    private static JsonObject Success(JsonNode? schema)
    {
        var response = new JsonObject { ["description"] = "Success" };
        if (schema is null)
            response[Carried.Mark] = "There is no result: the body is an empty JSON array.";
        else
            response["content"] = JsonContent(Schema(schema));
        return response;
    }

    private static JsonObject Schema(JsonNode published)
    {
        if (published.AsObject().FirstOrDefault(member => !Known.Contains(member.Key)).Key is { } unknown)
            throw new InputException($"{published.GetPath()} has '{unknown}', which this program does not know");
        var schema = new JsonObject();
        if (published["$ref"] is { } reference)
            schema["$ref"] = reference.ToString().Replace("#/definitions/", "#/components/schemas/", StringComparison.Ordinal);
        foreach (var keyword in SchemaFacts)
        {
            if (published[keyword] is { } value)
                schema[keyword] = value.DeepClone();
        }
        if (published["items"] is { } items)
            schema["items"] = Schema(items);
        // On a parameter, "required" is a flag of the parameter and no list.
        if (published["required"] is JsonArray required)
            schema["required"] = new JsonArray([.. required.Select(name => name!.ToString()).Order(StringComparer.Ordinal).Select(name => JsonValue.Create(name))]);
        if (published["properties"] is { } properties)
            schema["properties"] = Sorted(properties, (_, member) => Schema(member));
        return schema;
    }

    private static JsonNode Require(JsonNode node, string name) =>
        node[name] ?? throw new InputException($"{node.GetPath()} has no '{name}'");

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    private static JsonObject JsonContent(JsonObject schema) =>
        new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Variable(string value, string description) => new() { ["default"] = value, ["description"] = description };

    private static JsonObject Sorted(JsonNode members, Func<string, JsonNode, JsonObject> convert) =>
        new(members.AsObject().OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, (JsonNode?)convert(member.Key, member.Value!))));
}

/// <summary>The places of a document that can hold a text or a correction, by one address each.</summary>
internal static class Places
{
    public static IEnumerable<(string Address, JsonObject Node)> Of(JsonObject document)
    {
        foreach (var (path, item) in Members(document["paths"]))
        {
            foreach (var (method, operation) in Members(item))
            {
                var address = $"{method.ToUpperInvariant()} {path}";
                yield return (address, operation);
                foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                    yield return ($"{address} parameter {parameter!["name"]}", parameter.AsObject());
                foreach (var (name, member) in Members(operation["requestBody"]?["content"]?["application/json"]?["schema"]?["properties"]))
                    yield return ($"{address} body {name}", member);
                yield return ($"{address} returns", operation["responses"]!["200"]!.AsObject());
            }
        }
        foreach (var (name, schema) in Members(document["components"]?["schemas"]))
        {
            yield return ($"schema {name}", schema);
            foreach (var (member, node) in Members(schema["properties"]))
                yield return ($"schema {name} member {member}", node);
        }
    }

    private static IEnumerable<(string Name, JsonObject Node)> Members(JsonNode? node) =>
        node?.AsObject().Select(member => (member.Key, member.Value!.AsObject())) ?? [];
}

/// <summary>What a new document takes over from the old one: texts, and the nodes that correct Adobe's facts.</summary>
internal static class Carried
{
    public const string Mark = "x-accs-wire";

    public static void Apply(JsonObject before, JsonObject after)
    {
        var old = Places.Of(before).ToDictionary(place => place.Address, place => place.Node);
        foreach (var (address, node) in Places.Of(after).ToList())
        {
            if (!old.TryGetValue(address, out var known))
                continue;
            if (IsCorrection(address, known))
                Replace(node, known);
            else if (address.EndsWith(" returns", StringComparison.Ordinal))
                Texts.Set(node, "description", known["description"]);
            else
                Texts.Copy(known, node);
        }
    }

    /// <summary>The mark of a response without content is no correction: <see cref="Conversion"/> sets it on every void operation.</summary>
    private static bool IsCorrection(string address, JsonObject node) =>
        node.ContainsKey(Mark) && (node.ContainsKey("content") || !address.EndsWith(" returns", StringComparison.Ordinal));

    private static void Replace(JsonObject node, JsonObject with)
    {
        node.Clear();
        foreach (var (name, value) in with)
            node[name] = value?.DeepClone();
    }
}

/// <summary>Summaries and descriptions in our own words, from a patch file.</summary>
internal static class Texts
{
    public static void Merge(JsonObject patch, JsonObject document, string file)
    {
        var places = Places.Of(document).ToDictionary(place => place.Address, place => place.Node);
        foreach (var (address, name, text) in Flatten(patch, file))
        {
            if (!places.TryGetValue(address, out var node))
                throw new InputException($"{file}: the document has no {address}");
            Set(node, name, text);
        }
    }

    public static void Copy(JsonObject from, JsonObject to)
    {
        foreach (var name in (string[])["summary", "description"])
        {
            if (from[name] is { } text)
                Set(to, name, text);
        }
    }

    /// <summary>Puts the text behind what names the node ($ref or type, name and place, tags), where a reader looks for it.</summary>
    public static void Set(JsonObject node, string name, JsonNode? text)
    {
        node.Remove(name);
        var last = node.Select(member => member.Key).ToList().FindLastIndex(key => key is "$ref" or "type" or "name" or "in" or "tags");
        node.Insert(last + 1, name, text?.DeepClone());
    }

    private static IEnumerable<(string Address, string Name, JsonNode Text)> Flatten(JsonObject patch, string file)
    {
        foreach (var (section, entries) in patch)
        {
            var isOperation = section == "operations";
            if (!isOperation && section != "schemas")
                throw Unknown(file, section);
            foreach (var (key, entry) in entries!.AsObject())
            {
                var address = isOperation ? key : $"schema {key}";
                foreach (var (part, value) in entry!.AsObject())
                {
                    var prefix = (isOperation, part) switch
                    {
                        (true, "parameters") => $"{address} parameter ",
                        (true, "body") => $"{address} body ",
                        (false, "members") => $"{address} member ",
                        (_, "summary") or (true, "returns") => null,
                        _ => throw Unknown(file, $"{key}: {part}"),
                    };
                    if (prefix is not null)
                    {
                        foreach (var (name, text) in value!.AsObject())
                            yield return (prefix + name, "description", Text(text, file, prefix + name));
                    }
                    else if (part == "returns")
                        yield return ($"{address} returns", "description", Text(value, file, $"{address} returns"));
                    else
                        yield return (address, isOperation ? "summary" : "description", Text(value, file, address));
                }
            }
        }
    }

    private static JsonNode Text(JsonNode? node, string file, string address) =>
        node?.GetValueKind() == JsonValueKind.String ? node : throw new InputException($"{file}: the text of {address} is not a string");

    private static InputException Unknown(string file, string key) => new($"{file}: unknown key '{key}'");
}

/// <summary>The facts of a document, one line each by address, for telling what changed.</summary>
internal static class Facts
{
    public static SortedDictionary<string, string> Of(JsonObject document)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (address, node) in Places.Of(document))
        {
            var fact = node.DeepClone().AsObject();
            // What has an address of its own, or is a text.
            foreach (var name in (string[])["summary", "description", "parameters", "properties"])
                fact.Remove(name);
            if (fact["requestBody"]?["content"]?["application/json"]?["schema"] is JsonObject body)
                body.Remove("properties");
            if (fact["responses"] is JsonObject responses)
                responses.Remove("200");
            facts.Add(address, fact.ToJsonString());
        }
        return facts;
    }
}

internal static class Report
{
    public static void Changes(SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        var removed = before.Keys.Where(address => !after.ContainsKey(address)).ToHashSet();
        var added = after.Keys.Where(address => !before.ContainsKey(address)).ToHashSet();
        foreach (var address in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            if (removed.Contains(address) && !removed.Contains(Owner(address)))
                Console.WriteLine($"removed  {address}");
            else if (added.Contains(address) && !added.Contains(Owner(address)))
                Console.WriteLine($"added    {address}");
            else if (before.TryGetValue(address, out var was) && after.TryGetValue(address, out var now) && was != now)
                Console.WriteLine($"changed  {address}\n         was {was}\n         now {now}");
        }
    }

    public static void MissingSummaries(JsonObject document)
    {
        foreach (var (address, node) in Places.Of(document))
        {
            if (node.ContainsKey("operationId") && !node.ContainsKey("summary"))
                Console.WriteLine($"no summary yet  {address}");
        }
    }

    /// <summary>The operation or schema that an address belongs to: its first two words.</summary>
    private static string Owner(string address) =>
        address.Split(' ') is { Length: > 2 } words ? $"{words[0]} {words[1]}" : "";
}

internal static class Canonical
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonObject document) => document.ToJsonString(Options) + "\n";
}
