using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Search;

/// <summary>Reads the bracket family of a search from a query that was checked against the spec already.</summary>
internal static class SearchCriteriaReader
{
    private const string DefaultCondition = "eq";

    public static SearchQuery Read(RequestQuery query, string prefix)
    {
        var groups = new SortedDictionary<int, SortedDictionary<int, Dictionary<string, string>>>();
        var sorts = new SortedDictionary<int, Dictionary<string, string>>();
        int? pageSize = null, currentPage = null;
        string? requestName = null;
        foreach (var parameter in query.Parameters)
        {
            if (NameForm.Of(parameter.Parts[0]) != NameForm.Of(prefix))
                continue;
            string[] parts = [.. parameter.Parts.Skip(1).Select(NameForm.Of)];
            switch (parts)
            {
                case ["FilterGroups", var group, "Filters", var filter, var name]:
                    At(At(groups, group), filter)[name] = parameter.Value;
                    break;
                case ["SortOrders", var sort, var name]:
                    At(sorts, sort)[name] = parameter.Value;
                    break;
                case ["PageSize"]:
                    pageSize = Number(parameter.Value);
                    break;
                case ["CurrentPage"]:
                    currentPage = Number(parameter.Value);
                    break;
                case ["RequestName"]:
                    requestName = parameter.Value;
                    break;
            }
        }
        return new SearchQuery(
            [.. groups.Values.Select(group => (IReadOnlyList<SearchFilter>)[.. group.Values.Select(Filter)])],
            [.. sorts.Values.Select(SortOrder)],
            pageSize,
            currentPage,
            requestName);
    }

    private static SearchFilter Filter(Dictionary<string, string> parts) =>
        new(Required(parts, "Field", "field"), parts.GetValueOrDefault("Value", ""), parts.GetValueOrDefault("ConditionType", DefaultCondition), parts.ContainsKey("Value"));

    /// <summary>Without a direction the service sorts downwards.</summary>
    private static SearchSortOrder SortOrder(Dictionary<string, string> parts)
    {
        var direction = parts.GetValueOrDefault("Direction", "DESC").ToUpperInvariant();
        if (direction is not ("ASC" or "DESC"))
            throw ServiceException.Processing("sortOrders", "The direction must be ASC or DESC.");
        return new(Required(parts, "Field", "field"), direction == "DESC");
    }

    private static string Required(Dictionary<string, string> parts, string form, string name) =>
        parts.TryGetValue(form, out var value) && value.Length > 0 ? value : throw ServiceException.Missing([name]);

    private static int Number(string value) => (int)Math.Clamp(decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), int.MinValue, int.MaxValue);

    private static T At<T>(SortedDictionary<int, T> list, string index)
        where T : new()
    {
        // PHP gives an empty index the next number.
        var number = index.Length == 0 ? (list.Count == 0 ? 0 : list.Keys.Last() + 1) : int.TryParse(index, CultureInfo.InvariantCulture, out var given) ? given : int.MaxValue;
        if (!list.TryGetValue(number, out var item))
            list[number] = item = new T();
        return item;
    }
}
