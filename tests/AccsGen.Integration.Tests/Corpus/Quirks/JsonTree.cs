namespace AccsGen.Integration.Tests.Corpus.Quirks;

/// <summary>JSON that was made for a schema and knows where it departs from it, so that it can be made smaller without forgetting that.</summary>
internal sealed record JsonTree
{
    private enum Form
    {
        Leaf,
        Object,
        Array,
        Keyed,
    }

    private readonly Form _form;
    private readonly string _leaf = "";
    private readonly string? _leafWritten;
    private readonly IReadOnlyList<(string Name, JsonTree Value)> _children = [];
    private readonly string? _quirk;

    private JsonTree(Form form, IReadOnlyList<(string Name, JsonTree Value)> children, string? quirk = null) =>
        (_form, _children, _quirk) = (form, children, quirk);

    private JsonTree(string json, string? written, string? quirk) => (_form, _leaf, _leafWritten, _quirk) = (Form.Leaf, json, written, quirk);

    private bool IsInText { get; init; }

    /// <param name="json">Any JSON.</param>
    /// <param name="quirk">What is unlike the schema; null when nothing is.</param>
    /// <param name="written">What is written for it, where that is documented to be another form.</param>
    public static JsonTree Leaf(string json, string? quirk = null, string? written = null) => new(json, written, quirk);

    public static JsonTree Object(IReadOnlyList<(string Name, JsonTree Value)> members) => new(Form.Object, members);

    public static JsonTree Array(IEnumerable<JsonTree> items) => new(Form.Array, [.. items.Select(item => ("", item))]);

    /// <summary>What PHP makes of an array with gaps.</summary>
    public static JsonTree Keyed(IEnumerable<JsonTree> items) =>
        new(Form.Keyed, [.. items.Select((item, index) => ((2 * index + 1).ToString(CultureInfo.InvariantCulture), item))], "an object with numeric keys");

    /// <summary>The same inside of a JSON text.</summary>
    public JsonTree InText() => this with { IsInText = true };

    /// <summary>The JSON.</summary>
    public string Json => IsInText ? JsonSerializer.Serialize(Content(child => child.Json, _leaf)) : Content(child => child.Json, _leaf);

    /// <summary>What a model that read it has to write.</summary>
    public string Written => IsInText ? Json : Content(child => child.Written, _leafWritten ?? _leaf);

    /// <summary>The same outside of a JSON text.</summary>
    public JsonTree OutOfText() => this with { IsInText = false };

    /// <summary>Where it departs from its schema, and how.</summary>
    public IEnumerable<string> Quirks(string path = "$")
    {
        if (IsInText)
            yield return $"{path}: JSON in text";
        if (_quirk is not null)
            yield return $"{path}: {_quirk}";
        for (var i = 0; i < _children.Count; i++)
        {
            var place = _form == Form.Object ? $".{_children[i].Name}" : string.Create(CultureInfo.InvariantCulture, $"[{i}]");
            foreach (var quirk in _children[i].Value.Quirks(path + place))
                yield return quirk;
        }
    }

    /// <summary>The same with one thing less.</summary>
    public IEnumerable<JsonTree> Smaller()
    {
        for (var i = 0; i < _children.Count; i++)
            yield return With([.. _children.Where((_, index) => index != i)]);
        for (var i = 0; i < _children.Count; i++)
        {
            foreach (var child in _children[i].Value.Smaller())
                yield return With([.. _children.Select((old, index) => index == i ? (old.Name, child) : old)]);
        }
    }

    public override string ToString() => Json;

    private JsonTree With(IReadOnlyList<(string Name, JsonTree Value)> children) => new(_form, children, _quirk) { IsInText = IsInText };

    private string Content(Func<JsonTree, string> write, string leaf) => _form switch
    {
        Form.Leaf => leaf,
        Form.Array => $"[{string.Join(',', _children.Select(child => write(child.Value)))}]",
        _ => $"{{{string.Join(',', _children.Select(child => $"{JsonSerializer.Serialize(child.Name)}:{write(child.Value)}"))}}}",
    };
}
