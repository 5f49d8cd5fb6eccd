namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>Queries as the documented pages have them.</summary>
internal static class Find
{
    /// <summary>The filters of a search, each in a group of its own.</summary>
    public static string By(params (string Field, string Value, string Condition)[] filters) => "?" + string.Join('&', filters.Select((filter, group) =>
    {
        var prefix = $"searchCriteria[filter_groups][{group}][filters][0]";
        return $"{prefix}[field]={filter.Field}&{prefix}[value]={Uri.EscapeDataString(filter.Value)}&{prefix}[condition_type]={filter.Condition}";
    }));

    public static string By(string field, string value, string condition = "eq") => By((field, value, condition));
}
