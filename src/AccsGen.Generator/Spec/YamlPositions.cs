using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AccsGen.Spec;

/// <summary>Positions in YAML text.</summary>
internal static class YamlPositions
{
    public static SpecPosition Find(string text, string[] tokens, CancellationToken cancellationToken)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
        {
        }
        var found = SpecPosition.Start;
        foreach (var token in tokens)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = parser.Current switch
            {
                MappingStart => ToMember(parser, token),
                SequenceStart => ToItem(parser, token),
                _ => null,
            };
            if (place is null)
                break;
            found = place;
        }
        return found;
    }

    private static SpecPosition? ToMember(Parser parser, string name)
    {
        parser.MoveNext();
        while (parser.Current is Scalar key)
        {
            parser.MoveNext();
            if (key.Value == name)
                return PositionOf(key);
            parser.SkipThisAndNestedEvents();
        }
        return null;
    }

    private static SpecPosition? ToItem(Parser parser, string token)
    {
        if (!int.TryParse(token, out var index))
            return null;
        parser.MoveNext();
        while (parser.Current is not (null or SequenceEnd))
        {
            if (index-- == 0)
                return PositionOf(parser.Current);
            parser.SkipThisAndNestedEvents();
        }
        return null;
    }

    private static SpecPosition PositionOf(ParsingEvent node) => new(
        (int)node.Start.Index,
        node is Scalar ? (int)(node.End.Index - node.Start.Index) : 0,
        (int)node.Start.Line - 1,
        (int)node.Start.Column - 1);
}
