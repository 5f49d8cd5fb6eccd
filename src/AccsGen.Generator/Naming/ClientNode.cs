namespace AccsGen.Naming;

/// <summary>A noun of the paths, at its place below others; singular and plural are one node.</summary>
internal sealed class ClientNode(ClientNode? parent, string key, NameOverrides overrides)
{
    private readonly SortedDictionary<string, ClientNode> _children = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? _singular;
    private IReadOnlyList<string>? _plural;
    private bool _hasItems;
    private bool _hasVerbs;
    private int _operations;

    public IEnumerable<ClientNode> Children => _children.Values;

    /// <summary>The nouns from the root to here, in the form in which names.json is asked for them.</summary>
    public string Key { get; } = parent is null or { IsRoot: true } ? key : $"{parent.Key}/{key}";

    /// <summary>The properties that lead to it from the root client; decided by <see cref="ClientTree"/>.</summary>
    public EquatableArray<string> Path { get; set; }

    private bool IsRoot => parent is null;

    /// <summary>Something there are many of: named in the plural somewhere, or one of them is addressed by a parameter.</summary>
    public bool IsCollection => _plural is not null || _hasItems;

    /// <summary>
    /// Whether the noun gets a client of its own: always at the top of the tree; below, when it has two or more operations and isn't just a part of its
    /// parent of which there is one (a cart's <c>billing-address</c>), whose operations are the parent's methods however many they are.
    /// </summary>
    /// <remarks>names.json holds what was decided once, so that additions to the spec don't decide otherwise.</remarks>
    public bool IsClient => !IsRoot
        && (parent!.IsRoot
            || overrides.Clients.ContainsKey(Key)
            || (!overrides.Methods.Contains(Key) && _operations > 1 && (IsCollection || _hasVerbs || _children.Count > 0)));

    /// <summary>The plural of a collection, else the word as it stands.</summary>
    public string Name => overrides.Clients.TryGetValue(Key, out var name)
        ? name
        : Identifiers.Pascal(_plural ?? (_hasItems ? Inflector.Plural(_singular!) : _singular!));

    public ClientNode? Find(PathStep step) => _children.TryGetValue(step.Key, out var child) ? child : null;

    /// <summary>Adds an operation's path, below this node.</summary>
    public void Add(OperationPath path)
    {
        var node = this;
        foreach (var step in path.Nouns)
        {
            if (!node._children.TryGetValue(step.Key, out var child))
                node._children.Add(step.Key, child = new(node, step.Key, overrides));
            child.Count(step);
            node = child;
        }
        node._hasVerbs |= path.Verb.Count > 0;
    }

    private void Count(PathStep step)
    {
        _operations++;
        _hasItems |= step.HasItem;
        ref var words = ref _singular;
        if (step.IsPlural)
            words = ref _plural;
        // The same noun may be spelled in several ways (taxRates, tax-rates); which one is read first must not matter.
        if (words is null || string.CompareOrdinal(string.Join(" ", step.Words), string.Join(" ", words)) > 0)
            words = step.Words;
    }
}
