namespace AccsGen.Naming;

/// <summary>The clients of a document and the names of their properties.</summary>
internal sealed class ClientTree
{
    /// <summary>Members that a client has anyway.</summary>
    private static readonly HashSet<string> s_taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "Call", "Create", "Dispose", "DisposeAsync", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals",
        "SendAsync", "SendForResponseAsync", "ToString", "Transport", "UploadAsync",
    };

    private readonly ClientNode _root;

    public ClientTree(IEnumerable<OperationPath> paths, NameOverrides overrides)
    {
        _root = new(null, "", overrides);
        foreach (var path in paths)
            _root.Add(path);
        NameClients();
    }

    /// <summary>All nouns, parents before their parts.</summary>
    public IEnumerable<ClientNode> Nodes => Below(_root);

    /// <summary>The innermost client of an operation, and how many of its nouns lead there.</summary>
    public (ClientNode Client, int Depth) Find(OperationPath path)
    {
        var node = _root;
        for (var depth = 0; depth < path.Nouns.Count; depth++)
        {
            if (node.Find(path.Nouns[depth]) is not { IsClient: true } child)
                return (node, depth);
            node = child;
        }
        return (node, path.Nouns.Count);
    }

    private static IEnumerable<ClientNode> Below(ClientNode node) => node.Children.SelectMany(c => Below(c).Prepend(c));

    /// <summary>
    /// Names level by level, so that of two classes that would be called the same (<c>tax/rates</c> and <c>tax-rates</c>, both <c>TaxRatesClient</c>) the
    /// outer one gets the name.
    /// </summary>
    private void NameClients()
    {
        var classes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var level = new List<ClientNode> { _root };
        while (level.Count > 0)
        {
            var next = new List<ClientNode>();
            foreach (var node in level)
            {
                foreach (var child in node.Children.Where(c => c.IsClient))
                {
                    var prefix = string.Concat(node.Path);
                    var name = child.Name;
                    while (s_taken.Contains(name) || name == prefix + "Client" || !classes.Add(prefix + name))
                        name += "Operations";
                    child.Path = node.Path.Append(name).ToEquatableArray();
                    next.Add(child);
                }
            }
            level = next;
        }
    }
}
