namespace AccsGen.Json;

/// <summary>
/// Finds the path of a token by reading the document again up to it. Goes on from where it stopped, so that the paths of many tokens in order cost
/// one more reading of the document in all.
/// </summary>
internal sealed class JsonPathFinder(int maxDepth)
{
    private const int LongestName = 64;

    private readonly List<Step> _steps = [];
    private JsonReaderState _state = NewState(maxDepth);
    private int _consumed;
    private int _found = -1;
    private string _path = string.Empty;

    /// <summary>The path of the value that begins at this offset, without the root's <c>$</c>.</summary>
    public string Find(ReadOnlySpan<byte> json, int offset)
    {
        if (offset == _found)
            return _path;
        if (offset < _consumed)
            Restart();
        var reader = new Utf8JsonReader(json[_consumed..], isFinalBlock: true, _state);
        while (reader.Read())
        {
            var isFound = _consumed + reader.TokenStartIndex >= offset;
            if (Enter(ref reader, isFound) || isFound)
            {
                _consumed += (int)reader.BytesConsumed;
                _state = reader.CurrentState;
                _found = offset;
                return _path;
            }
        }
        Restart();
        return string.Empty;
    }

    /// <summary>Takes one token in; on the one looked for, notes the path it stands at.</summary>
    private bool Enter(ref Utf8JsonReader reader, bool isFound)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _steps[^1] = new Step(Name(ref reader), 0);
            return false;
        }
        if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            _steps.RemoveAt(_steps.Count - 1);
            return false;
        }
        if (_steps.Count > 0 && _steps[^1].Name is null)
            _steps[^1] = new Step(null, _steps[^1].Index + 1);
        if (isFound)
            _path = Describe();
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            _steps.Add(new Step(null, -1));
        return isFound;
    }

    private string Describe()
    {
        var path = new StringBuilder();
        foreach (var (name, index) in _steps)
        {
            if (name is null)
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else if (IsPlain(name))
                path.Append('.').Append(name);
            else
                path.Append("['").Append(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
        }
        return path.ToString();
    }

    private static bool IsPlain(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string Name(ref Utf8JsonReader reader)
    {
        var name = reader.ValueIsEscaped && AccsJsonReader.TryGetText(ref reader, out var text) ? text : Encoding.UTF8.GetString(reader.ValueSpan);
        return name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName), "…");
    }

    private void Restart()
    {
        _steps.Clear();
        _state = NewState(maxDepth);
        _consumed = 0;
        _found = -1;
    }

    private static JsonReaderState NewState(int maxDepth) => new(new JsonReaderOptions { MaxDepth = maxDepth });

    /// <summary>One level: the member of an object, or the item of an array.</summary>
    private readonly record struct Step(string? Name, int Index);
}
