using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AccsGen.Generator.Tests.BundledSpec;

/// <summary>The bundled document by itself.</summary>
public sealed partial class BundledSpecDocumentTests
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Is_formatted_canonically() =>
        Assert.True(JsonSerializer.Serialize(BundledDocument.Root, Canonical) + "\n" == BundledDocument.Text, "Run specs/update.cs to format accs-v1.json.");

    [Fact]
    public void Is_sorted()
    {
        var paths = BundledDocument.Root.GetProperty("paths");
        AssertSorted("paths", Names(paths));
        Assert.All(paths.EnumerateObject(), path => AssertSorted(path.Name, Names(path.Value).Select(MethodOrder)));
        AssertSorted("schemas", Names(BundledDocument.Root.GetProperty("components").GetProperty("schemas")));

        foreach (var (place, node) in BundledDocument.Nodes())
        {
            if (node.ValueKind == JsonValueKind.Object && (place.EndsWith("/properties", StringComparison.Ordinal) || place.EndsWith("/responses", StringComparison.Ordinal)))
                AssertSorted(place, Names(node));
            else if (node.ValueKind == JsonValueKind.Array && place.EndsWith("/required", StringComparison.Ordinal))
                AssertSorted(place, node.EnumerateArray().Select(name => name.GetString()!));
        }
    }

    [Fact]
    public void Parameters_are_those_of_the_path_in_its_order_then_those_of_the_query()
    {
        Assert.All(BundledDocument.Operations, operation =>
        {
            var parameters = operation.Node.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
            var inPath = parameters.TakeWhile(parameter => parameter.GetProperty("in").GetString() == "path").ToList();

            Assert.Equal(Placeholder().Matches(operation.Path).Select(match => match.Groups[1].Value), inPath.Select(parameter => parameter.GetProperty("name").GetString()));
            Assert.All(inPath, parameter => Assert.True(parameter.GetProperty("required").GetBoolean()));
            Assert.All(parameters.Skip(inPath.Count), parameter => Assert.Equal("query", parameter.GetProperty("in").GetString()));
        });
    }

    [Fact]
    public void Every_operation_is_tagged_with_the_first_segment_of_its_path() =>
        Assert.All(BundledDocument.Operations, operation =>
            Assert.Equal([operation.Path.Split('/')[2]], operation.Node.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())));

    [Fact]
    public void Operation_ids_are_unique() =>
        Assert.Empty(Repeated(BundledDocument.Operations.Select(operation => operation.Node.GetProperty("operationId").GetString()!)));

    [Fact]
    public void Every_operation_has_a_summary_of_its_own()
    {
        var summaries = BundledDocument.Operations
            .Select(operation => (Name: $"{operation.Method} {operation.Path}", Summary: operation.Node.TryGetProperty("summary", out var summary) ? summary.GetString()! : ""))
            .ToList();

        Assert.DoesNotContain(summaries, operation => operation.Summary.Length <= 15);
        Assert.Empty(Repeated(summaries.Select(operation => operation.Summary)));
    }

    [Fact]
    public void No_text_is_empty() =>
        Assert.DoesNotContain(BundledDocument.Texts(), text => string.IsNullOrWhiteSpace(text.Text));

    [Fact]
    public void Every_reference_resolves()
    {
        var references =
            from node in BundledDocument.Nodes()
            where node.Place.EndsWith("/$ref", StringComparison.Ordinal)
            select node.Node.GetString()!;

        Assert.DoesNotContain(references.Distinct(), reference => !Resolves(reference));
    }

    [Fact]
    public void Only_known_extensions_occur_and_each_is_a_sentence()
    {
        var extensions =
            from node in BundledDocument.Nodes()
            let name = node.Place[(node.Place.LastIndexOf('/') + 1)..]
            where name.StartsWith("x-", StringComparison.Ordinal)
            select (name, node);

        Assert.NotEmpty(extensions);
        Assert.All(extensions, extension =>
        {
            Assert.Equal("x-accs-wire", extension.name);
            Assert.EndsWith(".", extension.node.Node.GetString());
        });
    }

    private static bool Resolves(string reference)
    {
        var node = BundledDocument.Root;
        return reference.StartsWith("#/components/", StringComparison.Ordinal)
            && reference.Split('/').Skip(1).All(name => node.TryGetProperty(name, out node));
    }

    private static string MethodOrder(string method) => $"{Array.IndexOf(["get", "post", "put", "delete"], method)}";

    private static IEnumerable<string> Names(JsonElement node) => node.EnumerateObject().Select(member => member.Name);

    private static IEnumerable<string> Repeated(IEnumerable<string> texts) =>
        texts.GroupBy(text => text).Where(group => group.Count() > 1).Select(group => group.Key);

    private static void AssertSorted(string place, IEnumerable<string> names)
    {
        var list = names.ToList();
        Assert.True(list.SequenceEqual(list.Distinct().Order(StringComparer.Ordinal)), $"{place} is not sorted");
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
