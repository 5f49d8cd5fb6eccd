using System.Text.Json;

namespace AccsGen.Naming;

/// <summary>The names that the rules get wrong, as <c>specs/names.json</c> lists them; compared by value.</summary>
internal sealed class NameOverrides : IEquatable<NameOverrides>
{
    private readonly SortedDictionary<string, OperationName> _operations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _models = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, string> _clients = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _methods = new(StringComparer.Ordinal);

    private NameOverrides()
    {
    }

    public static NameOverrides Empty { get; } = new();

    /// <summary>By <c>METHOD path</c>.</summary>
    public IReadOnlyDictionary<string, OperationName> Operations => _operations;

    /// <summary>By schema name.</summary>
    public IReadOnlyDictionary<string, string> Models => _models;

    /// <summary>
    /// The nouns that are clients, with the name of their property, whatever else the document holds; by the literals of their paths in the form of
    /// <see cref="ClientNode.Key"/>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Clients => _clients;

    /// <summary>The nouns that are no clients, however many operations come to lie below them.</summary>
    public ISet<string> Methods => _methods;

    /// <summary>
    /// Reads <c>{ "clients": { "a/b": "Bs" }, "methods": ["a/c"], "operations": { "GET /V1/a": "Client.Method" }, "models": { "schema": "Name" } }</c>;
    /// any part may be missing.
    /// </summary>
    /// <exception cref="FormatException">The text is something else; the message says what and where.</exception>
    public static NameOverrides Parse(string text)
    {
        var overrides = new NameOverrides();
        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (var section in Members(json.RootElement, "the document"))
            {
                switch (section.Name)
                {
                    case "operations":
                        Read(section, overrides._operations, ReadOperation);
                        break;
                    case "models":
                        Read(section, overrides._models, ReadName);
                        break;
                    case "clients":
                        Read(section, overrides._clients, ReadName, ClientKey);
                        break;
                    case "methods":
                        ReadMethods(section.Value, overrides._methods);
                        break;
                    default:
                        throw new FormatException($"names.json: '{section.Name}' is none of 'clients', 'methods', 'operations' and 'models'.");
                }
            }
        }
        catch (JsonException e)
        {
            throw new FormatException($"names.json: {e.Message}", e);
        }
        return overrides;
    }

    public bool Equals(NameOverrides? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _operations.SequenceEqual(other._operations)
            && _models.SequenceEqual(other._models)
            && _clients.SequenceEqual(other._clients)
            && _methods.SetEquals(other._methods));

    public override bool Equals(object? obj) => Equals(obj as NameOverrides);

    public override int GetHashCode()
    {
        var hash = _operations.Count;
        foreach (var entry in _operations)
            hash = unchecked((hash * 31) + entry.Value.GetHashCode());
        foreach (var entry in _models)
            hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(entry.Value));
        return hash;
    }

    private static void Read<T>(JsonProperty section, SortedDictionary<string, T> entries, Func<string, string, T> read, Func<string, string>? normalize = null)
    {
        foreach (var entry in Members(section.Value, $"'{section.Name}'"))
        {
            if (entry.Value.ValueKind != JsonValueKind.String)
                throw new FormatException($"names.json: the name of '{entry.Name}' is not a string.");
            var key = normalize is null ? entry.Name : normalize(entry.Name);
            if (entries.ContainsKey(key))
                throw new FormatException($"names.json: '{entry.Name}' stands twice in '{section.Name}'.");
            entries.Add(key, read(entry.Name, entry.Value.GetString()!));
        }
    }

    private static void ReadMethods(JsonElement section, SortedSet<string> methods)
    {
        if (section.ValueKind != JsonValueKind.Array)
            throw new FormatException("names.json: 'methods' is not an array.");
        foreach (var entry in section.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.String)
                throw new FormatException("names.json: 'methods' holds something else than strings.");
            if (!methods.Add(ClientKey(entry.GetString()!)))
                throw new FormatException($"names.json: '{entry.GetString()}' stands twice in 'methods'.");
        }
    }

    /// <summary><c>company/role</c> and <c>companies/roles</c> are the same.</summary>
    private static string ClientKey(string literals) =>
        string.Join("/", literals.Split('/').Select(segment => PathStep.KeyOf(Words.Split(segment))));

    private static OperationName ReadOperation(string key, string name)
    {
        if (key.IndexOf(" /", StringComparison.Ordinal) <= 0)
            throw new FormatException($"names.json: '{key}' is not a method and a path, such as 'GET /V1/products'.");
        var parts = name.Split('.');
        if (parts.Length < 2 || !parts.All(IsName))
            throw new FormatException($"names.json: '{name}', for '{key}', is not a client and a method, such as 'Products.Get'.");
        return new OperationName(parts.Take(parts.Length - 1).ToEquatableArray(), parts[parts.Length - 1]);
    }

    private static string ReadName(string key, string name) =>
        IsName(name) ? name : throw new FormatException($"names.json: '{name}', for '{key}', is not a C# name.");

    private static bool IsName(string name) =>
        name.Length > 0 && name[0] is >= 'A' and <= 'Z' && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    private static JsonElement.ObjectEnumerator Members(JsonElement element, string what) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject()
            : throw new FormatException($"names.json: {what} is not an object.");
}
