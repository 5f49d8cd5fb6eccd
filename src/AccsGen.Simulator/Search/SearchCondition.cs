using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Search;

/// <summary>
/// The condition types (accs-wire.md, section 8). As in SQL nothing compares with a missing value, not even <c>neq</c>: only
/// <c>null</c> finds it. Of several values one that fits is enough, and for a negation all must fit.
/// </summary>
internal static class SearchCondition
{
    /// <exception cref="ServiceException">The condition type isn't known.</exception>
    public static Func<SearchValue, bool> Compile(SearchFilter filter)
    {
        var wanted = filter.Value;
        return filter.ConditionType.ToLowerInvariant() switch
        {
            "eq" => Compares(wanted, order => order == 0),
            "neq" => Not(Compares(wanted, order => order == 0)),
            "gt" => Compares(wanted, order => order > 0),
            "gteq" or "moreq" or "from" => Compares(wanted, order => order >= 0),
            "lt" => Compares(wanted, order => order < 0),
            "lteq" or "to" => Compares(wanted, order => order <= 0),
            "like" => Any(new LikePattern(wanted).Matches),
            "nlike" => Not(Any(new LikePattern(wanted).Matches)),
            "fulltext" => Any(new LikePattern($"%{wanted}%").Matches),
            "in" => IsAmong(wanted),
            "nin" => Not(IsAmong(wanted)),
            "finset" => Any(text => IsInSet(text, wanted)),
            "nfinset" => Not(Any(text => IsInSet(text, wanted))),
            "null" => value => value.IsNone,
            "notnull" => value => !value.IsNone,
            _ => throw new ServiceException(400, new ServiceError("The condition type \"%1\" is not known.") { Positional = [filter.ConditionType] }),
        };
    }

    private static Func<SearchValue, bool> Any(Func<string, bool> test) => value => !value.IsNone && value.Texts.Any(test);

    private static Func<SearchValue, bool> Not(Func<SearchValue, bool> test) => value => !value.IsNone && !test(value);

    private static Func<SearchValue, bool> Compares(string wanted, Func<int, bool> accepts)
    {
        var operand = SearchOperand.Of(wanted);
        return value => !value.IsNone && value.Texts.Any(text => accepts(SearchComparer.Compare(text, operand, value.Verbatim)));
    }

    /// <summary>The list has no way to hold a comma inside of a value.</summary>
    private static Func<SearchValue, bool> IsAmong(string list)
    {
        var wanted = list.Split(',').Select(SearchOperand.Of).ToList();
        return value => !value.IsNone && value.Texts.Any(text => wanted.Any(item => SearchComparer.Compare(text, item, value.Verbatim) == 0));
    }

    private static bool IsInSet(string text, string wanted) => text.Split(',').Contains(wanted, StringComparer.OrdinalIgnoreCase);
}
