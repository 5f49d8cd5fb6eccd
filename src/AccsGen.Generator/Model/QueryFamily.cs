using AccsGen.Spec;

namespace AccsGen.Model;

/// <summary>Query parameters that PHP reads as one object: <c>source[lat]</c>, <c>source[lng]</c>; or as a list: <c>skuRequests[0][sku]</c>.</summary>
internal sealed record QueryFamily(string Prefix, bool IsSearchCriteria, bool IsList, bool Required, EquatableArray<SpecMember> Members)
{
    public static bool IsFamilyMember(SpecParameter parameter) =>
        parameter.Place == SpecParameterPlace.Query && Split(parameter.Name).Length > 1 && !IsPlainList(parameter);

    public static IEnumerable<QueryFamily> Of(EquatableArray<SpecParameter> parameters) =>
        parameters.Where(IsFamilyMember)
            .GroupBy(parameter => Split(parameter.Name)[0], StringComparer.Ordinal)
            .Select(group => Fold(group.Key, group.ToList()));

    private static QueryFamily Fold(string prefix, List<SpecParameter> parameters)
    {
        var paths = parameters.Select(parameter => (Tokens: Split(parameter.Name).Skip(1).ToArray(), Parameter: parameter)).ToList();
        var isSearch = paths.Any(path => path.Tokens[0] is "filterGroups" or "filter_groups");
        var isList = !isSearch && paths.All(path => IsIndex(path.Tokens[0]) && path.Tokens.Length > 1);
        var members = isSearch ? [] : MembersOf(paths.Select(path => (isList ? path.Tokens.Skip(1).ToArray() : path.Tokens, path.Parameter)).ToList());
        return new(prefix, isSearch, isList, parameters.Any(parameter => parameter.Required), members.ToEquatableArray());
    }

    private static IEnumerable<SpecMember> MembersOf(List<(string[] Tokens, SpecParameter Parameter)> paths)
    {
        foreach (var group in paths.GroupBy(path => path.Tokens[0], StringComparer.Ordinal))
        {
            var leaf = group.FirstOrDefault(path => path.Tokens.Length == 1);
            if (leaf.Parameter is not null)
            {
                yield return new(group.Key, leaf.Parameter.Type, leaf.Parameter.Required, leaf.Parameter.Description, Deprecated: false);
                continue;
            }
            var nested = group.Select(path => (Tokens: path.Tokens.Skip(1).ToArray(), path.Parameter)).ToList();
            var isList = nested.All(path => IsIndex(path.Tokens[0]));
            if (isList && nested.All(path => path.Tokens.Length == 1))
            {
                yield return new(group.Key, new(SpecTypeKind.Array, Items: nested[0].Parameter.Type), Required: false, nested[0].Parameter.Description, Deprecated: false);
                continue;
            }
            var members = MembersOf(isList ? nested.Select(path => (path.Tokens.Skip(1).ToArray(), path.Parameter)).ToList() : nested);
            var type = new SpecType(SpecTypeKind.Object, Members: members.ToEquatableArray());
            yield return new(group.Key, isList ? new(SpecTypeKind.Array, Items: type) : type, Required: false, Description: null, Deprecated: false);
        }
    }

    /// <summary><c>ids[]</c> is one list parameter that spells its brackets out.</summary>
    private static bool IsPlainList(SpecParameter parameter) => parameter.Name.EndsWith("[]", StringComparison.Ordinal) && Split(parameter.Name).Length == 2;

    private static bool IsIndex(string token) => token.Length == 0 || token.All(char.IsDigit);

    /// <summary><c>a[b][0]</c> as a, b, 0; a name whose brackets don't fit together is left whole.</summary>
    private static string[] Split(string name)
    {
        var open = name.IndexOf('[');
        if (open <= 0 || !name.EndsWith("]", StringComparison.Ordinal))
            return [name];
        var inner = name.Substring(open + 1, name.Length - open - 2);
        var tokens = inner.Split(s_between, StringSplitOptions.None);
        return tokens.Any(token => token.IndexOf('[') >= 0 || token.IndexOf(']') >= 0) ? [name] : [name.Substring(0, open), .. tokens];
    }

    private static readonly string[] s_between = ["]["];
}
