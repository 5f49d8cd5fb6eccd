using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>Compares what a condition asks about with the condition's value. Of several texts one that fits is enough, and for a negation none may.</summary>
internal static class RuleComparison
{
    /// <param name="condition">The condition: its operator and value.</param>
    /// <param name="actual">What there is.</param>
    public static bool Holds(JsonElement condition, IReadOnlyList<string> actual)
    {
        var wanted = condition.Text("value") ?? "";
        var isList = actual.Count > 1 || condition.Text("attribute_name") == "category_ids";
        return condition.Text("operator") switch
        {
            "==" or null => Any(actual, text => Same(text, wanted)),
            "!=" => !Any(actual, text => Same(text, wanted)),
            ">=" => Any(actual, text => Compare(text, wanted) >= 0),
            ">" => Any(actual, text => Compare(text, wanted) > 0),
            "<=" => Any(actual, text => Compare(text, wanted) <= 0),
            "<" => Any(actual, text => Compare(text, wanted) < 0),
            "{}" => Any(actual, text => Contains(text, wanted, isList)),
            "!{}" => !Any(actual, text => Contains(text, wanted, isList)),
            "()" => Any(actual, text => IsAmong(text, wanted)),
            "!()" => !Any(actual, text => IsAmong(text, wanted)),
            "<=>" => actual.Count == 0,
            _ => false,
        };
    }

    private static bool Any(IReadOnlyList<string> actual, Func<string, bool> test) => actual.Any(test);

    private static bool Same(string text, string wanted) => Number(text) is { } number && Number(wanted) is { } other ? number == other : string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);

    private static int? Compare(string text, string wanted) =>
        Number(text) is { } number && Number(wanted) is { } other ? number.CompareTo(other) : string.Compare(text, wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>A text contains another one; a list one of several.</summary>
    private static bool Contains(string text, string wanted, bool isList) => isList ? IsAmong(text, wanted) : text.Contains(wanted, StringComparison.OrdinalIgnoreCase);

    private static bool IsAmong(string text, string wanted) => wanted.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(item => Same(text, item));

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
