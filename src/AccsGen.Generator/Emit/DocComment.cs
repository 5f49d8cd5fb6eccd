using System.Text;

namespace AccsGen.Emit;

/// <summary>Writes XML documentation; whatever came from a spec is text in it, never markup.</summary>
internal static class DocComment
{
    public static void Summary(SourceWriter w, string text) => Element(w, "summary", Escape(text));

    /// <param name="markup">Markup of our own, already escaped where it holds foreign text.</param>
    public static void SummaryMarkup(SourceWriter w, string markup) => Element(w, "summary", markup);

    public static void Remarks(SourceWriter w, string markup) => Element(w, "remarks", markup);

    public static void Returns(SourceWriter w, string markup) => Element(w, "returns", markup);

    public static void Param(SourceWriter w, string name, string text) =>
        w.Line($"/// <param name=\"{name}\">{Escape(text)}</param>");

    public static void Exception(SourceWriter w, string type, string text) =>
        w.Line($"/// <exception cref=\"{type}\">{Escape(text)}</exception>");

    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                default:
                    // Neither a line end, which would end the comment, nor a character that XML forbids.
                    result.Append(char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) ? ' ' : c);
                    break;
            }
        }
        return result.ToString();
    }

    private static void Element(SourceWriter w, string name, string markup) => w.Line($"/// <{name}>{markup}</{name}>");
}
