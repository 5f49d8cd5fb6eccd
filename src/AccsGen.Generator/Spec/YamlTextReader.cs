using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AccsGen.Spec;

/// <summary>YAML text to the tree that JSON would give: YAML 1.2's core schema, with anchors, aliases and merge keys.</summary>
internal sealed class YamlTextReader
{
    private readonly Parser _parser;
    private readonly ICollection<SpecProblem> _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<AnchorName, JsonNode?> _anchors = [];
    private int _nodes;

    private YamlTextReader(string text, ICollection<SpecProblem> problems, CancellationToken cancellationToken)
    {
        _parser = new Parser(new StringReader(text));
        _problems = problems;
        _cancellationToken = cancellationToken;
    }

    public static JsonNode? Read(string text, ICollection<SpecProblem> problems, CancellationToken cancellationToken)
    {
        var reader = new YamlTextReader(text, problems, cancellationToken);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            var start = exception.Start;
            throw new SpecTextException(exception.Message, new((int)start.Index, 0, Math.Max((int)start.Line - 1, 0), Math.Max((int)start.Column - 1, 0)));
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws, without a place, when it is lost in unclosed brackets.
            throw reader.Fail("The YAML is malformed: something is not closed or not indented rightly.");
        }
    }

    private JsonNode? ReadDocument()
    {
        Next<StreamStart>();
        if (_parser.Current is StreamEnd)
            return null;
        Next<DocumentStart>();
        var root = ReadNode("", 0);
        Next<DocumentEnd>();
        if (_parser.Current is not StreamEnd)
            throw Fail("The file holds more than one YAML document.");
        return root;
    }

    private JsonNode? ReadNode(string pointer, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (depth > SpecTextReader.MaxDepth)
            throw Fail($"The document is nested more than {SpecTextReader.MaxDepth} levels deep.");
        Count(1);

        switch (_parser.Current)
        {
            case AnchorAlias alias:
                _parser.MoveNext();
                if (!_anchors.TryGetValue(alias.Value, out var target))
                    throw new SpecTextException($"The alias *{alias.Value} has no anchor before it.", PositionOf(alias));
                return Clone(target, depth);
            case Scalar scalar:
                _parser.MoveNext();
                return Remember(scalar, ToValue(scalar));
            case SequenceStart sequence:
                _parser.MoveNext();
                var array = new JsonArray();
                while (_parser.Current is not SequenceEnd)
                    array.Add(ReadNode($"{pointer}/{array.Count}", depth + 1));
                _parser.MoveNext();
                return Remember(sequence, array);
            case MappingStart mapping:
                return Remember(mapping, ReadMapping(pointer, depth));
            default:
                throw Fail("A value is expected here.");
        }
    }

    private JsonObject ReadMapping(string pointer, int depth)
    {
        _parser.MoveNext();
        var result = new JsonObject();
        var merged = new HashSet<string>();
        while (_parser.Current is not MappingEnd)
        {
            if (_parser.Current is not Scalar key)
                throw Fail("A key must be plain text.");
            _parser.MoveNext();
            var child = JsonPointers.Append(pointer, key.Value);
            var value = ReadNode(child, depth + 1);
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                Merge(value, result, merged, depth);
                continue;
            }
            if (result.ContainsKey(key.Value) && !merged.Remove(key.Value))
                _problems.Add(new(SpecProblemKind.DuplicateKey, child, key.Value, "it is given twice in one object; the last one counts"));
            result[key.Value] = value;
        }
        _parser.MoveNext();
        return result;
    }

    private void Merge(JsonNode? source, JsonObject target, HashSet<string> merged, int depth)
    {
        IEnumerable<JsonNode?> items = source is JsonArray array ? array : [source];
        foreach (var item in items.OfType<JsonObject>())
        {
            foreach (var member in item)
            {
                if (target.ContainsKey(member.Key))
                    continue;
                target[member.Key] = Clone(member.Value, depth);
                merged.Add(member.Key);
            }
        }
    }

    private JsonNode? Remember(NodeEvent node, JsonNode? value)
    {
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = value;
        return value;
    }

    private JsonNode? Clone(JsonNode? node, int depth)
    {
        Count(Size(node, depth));
        return node?.DeepClone();
    }

    private int Size(JsonNode? node, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (depth > SpecTextReader.MaxDepth)
            throw Fail($"The document is nested more than {SpecTextReader.MaxDepth} levels deep once its aliases are expanded.");
        return node switch
        {
            JsonObject members => 1 + members.Sum(member => Size(member.Value, depth + 1)),
            JsonArray items => 1 + items.Sum(item => Size(item, depth + 1)),
            _ => 1,
        };
    }

    private void Count(int nodes)
    {
        _nodes += nodes;
        if (_nodes > SpecTextReader.MaxNodes)
            throw Fail($"The document has more than {SpecTextReader.MaxNodes} nodes once its aliases are expanded.");
    }

    private static JsonNode? ToValue(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain || scalar.Tag is { IsEmpty: false, Value: "tag:yaml.org,2002:str" })
            return JsonValue.Create(scalar.Value);
        switch (scalar.Value)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "true" or "True" or "TRUE":
                return JsonValue.Create(true);
            case "false" or "False" or "FALSE":
                return JsonValue.Create(false);
        }
        // Other numbers stay text: no fact that is read from a spec is a fraction, and a version such as 2.0 must keep its zero.
        return long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? JsonValue.Create(integer)
            : JsonValue.Create(scalar.Value);
    }

    private void Next<TEvent>()
        where TEvent : ParsingEvent
    {
        if (_parser.Current is null)
            _parser.MoveNext();
        if (_parser.Current is not TEvent)
            throw Fail("The document isn't closed here.");
        _parser.MoveNext();
    }

    private SpecTextException Fail(string message) => new(message, _parser.Current is { } current ? PositionOf(current) : SpecPosition.Start);

    private static SpecPosition PositionOf(ParsingEvent current) =>
        new((int)current.Start.Index, 0, (int)current.Start.Line - 1, (int)current.Start.Column - 1);
}
