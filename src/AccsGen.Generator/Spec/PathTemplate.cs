namespace AccsGen.Spec;

/// <summary>Paths with <c>{parameters}</c>.</summary>
internal static class PathTemplate
{
    /// <summary>The names between braces, from left to right.</summary>
    public static IReadOnlyList<string> ParametersOf(string path)
    {
        var names = new List<string>();
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
                break;
            names.Add(path.Substring(open + 1, close - open - 1));
        }
        return names;
    }
}
