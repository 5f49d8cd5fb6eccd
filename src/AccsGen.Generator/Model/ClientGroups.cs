using AccsGen.Naming;
using AccsGen.Spec;

namespace AccsGen.Model;

/// <summary>One client of the tree: where it hangs and what it holds.</summary>
internal sealed class ClientGroup(string[] path, string rootName)
{
    /// <summary>The property names that lead here from the root client.</summary>
    public string[] Path { get; } = path;

    public List<ClientGroup> Children { get; } = [];

    public SortedDictionary<string, SpecOperation> Operations { get; } = new(StringComparer.Ordinal);

    /// <summary>The last part of the path; a member can't be named as the class it stands in.</summary>
    public string PropertyName => Path.Length == 1 && Path[0] == rootName ? $"{Path[0]}Operations" : Path[Path.Length - 1];

    /// <summary>The path with "Client", kept apart from the root client's name.</summary>
    public string ClassName { get; } = string.Concat(path) + (string.Equals(string.Concat(path) + "Client", rootName, StringComparison.OrdinalIgnoreCase) ? "GroupClient" : "Client");

    public ClientReferenceModel Reference => new(PropertyName, ClassName, Summary);

    public string Summary
    {
        get
        {
            var prefix = CommonPath();
            return prefix.Length == 0 ? $"The operations of {string.Join(" ", Path)}." : $"The operations below {prefix}.";
        }
    }

    private string CommonPath()
    {
        var paths = AllOperations().Select(operation => operation.Path.TrimEnd('/').Split('/')).ToList();
        if (paths.Count == 0)
            return "";
        var length = 0;
        while (paths.All(path => path.Length > length && Same(path[length], paths[0][length])))
            length++;
        return length <= 1 ? "" : string.Join("/", paths[0].Take(length));
    }

    /// <summary>Values in a path differ in name only.</summary>
    private static bool Same(string segment, string other) =>
        segment == other || (segment.StartsWith("{", StringComparison.Ordinal) && other.StartsWith("{", StringComparison.Ordinal));

    private IEnumerable<SpecOperation> AllOperations() => Operations.Values.Concat(Children.SelectMany(child => child.AllOperations()));
}

/// <summary>Arranges the operations in clients by the names they were given.</summary>
internal static class ClientGroups
{
    /// <returns>Every client, ordered by its path.</returns>
    public static IReadOnlyList<ClientGroup> Group(
        SpecDocument document, string rootName, IReadOnlyDictionary<string, OperationName> names, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        var groups = new SortedDictionary<string, ClientGroup>(StringComparer.Ordinal);
        foreach (var operation in document.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = names[operation.Key];
            var group = Ensure(groups, name.Client.ToArray(), rootName);
            if (group.Operations.TryGetValue(name.Method, out var other))
            {
                problems.Add(new(
                    SpecProblemKind.Collision, SpecLayout.Operation(operation.Path, operation.Method), operation.Key,
                    $"it would be named {string.Join(".", name.Client)}.{name.Method}Async, as {other.Key} is"));
                continue;
            }
            group.Operations.Add(name.Method, operation);
        }
        return groups.Values.ToList();
    }

    public static EquatableArray<ClientReferenceModel> Top(IEnumerable<ClientGroup> groups) =>
        groups.Where(group => group.Path.Length == 1).Select(group => group.Reference).ToEquatableArray();

    private static ClientGroup Ensure(SortedDictionary<string, ClientGroup> groups, string[] path, string rootName)
    {
        var key = string.Join(".", path);
        if (groups.TryGetValue(key, out var group))
            return group;
        groups.Add(key, group = new(path, rootName));
        if (path.Length > 1)
            Ensure(groups, path.Take(path.Length - 1).ToArray(), rootName).Children.Add(group);
        return group;
    }
}
