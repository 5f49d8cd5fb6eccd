using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Validation;

/// <summary>
/// The query parameters of one operation. The spec prints the bracket families with literal indices (<c>searchCriteria[sortOrders][0][field]</c>); any
/// index is meant, and either spelling of each part (accs-wire.md, section 8).
/// </summary>
internal sealed class QueryShape
{
    private const string AnyIndex = "#";

    /// <summary>Shortens an answer of any operation (accs-wire.md, section 9); no spec lists it.</summary>
    private const string FieldsParameter = "fields";

    private readonly Dictionary<string, SpecParameter> _byForm = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SpecParameter> _required;
    private readonly HashSet<string> _families = new(StringComparer.Ordinal);

    public QueryShape(IEnumerable<SpecParameter> parameters)
    {
        Parameters = [.. parameters];
        foreach (var parameter in Parameters)
        {
            var parts = RequestQuery.Split(parameter.Name);
            _byForm.TryAdd(FormOf(parts), parameter);
            if (parts.Count > 1)
                _families.Add(NameForm.Of(parts[0]));
        }
        _required = [.. Parameters.Where(parameter => parameter.Required)];
        SearchPrefix = Parameters.Select(parameter => RequestQuery.Split(parameter.Name)).FirstOrDefault(parts => parts is [_, "filterGroups", ..])?[0];
    }

    public IReadOnlyList<SpecParameter> Parameters { get; }

    /// <summary>The name of the search family, <c>searchCriteria</c> nearly everywhere; null where the operation doesn't search.</summary>
    public string? SearchPrefix { get; }

    /// <exception cref="ServiceException">A parameter is unknown, of a wrong type, or missing.</exception>
    public void Check(ApiOperation operation, RequestQuery query)
    {
        if (query.Parameters.Count == 0 && _required.Count == 0)
            return;
        var seen = new HashSet<SpecParameter>(ReferenceEqualityComparer.Instance);
        foreach (var given in query.Parameters)
        {
            if (Find(given) is { } parameter)
            {
                seen.Add(parameter);
                CheckValue(given, parameter);
            }
            else if (given.Name != FieldsParameter && !IsWholeFamily(given))
            {
                throw new ServiceException(400, new ServiceError("The query parameter \"%fieldName\" is not known to %operation.")
                {
                    Named = [new("fieldName", given.Name), new("operation", operation.Key)],
                });
            }
        }
        var missing = _required.Where(parameter => !seen.Contains(parameter)).Select(parameter => parameter.Name).ToList();
        if (missing.Count > 0)
            throw ServiceException.Missing(missing);
    }

    private SpecParameter? Find(QueryParameter given)
    {
        if (_byForm.GetValueOrDefault(FormOf(given.Parts)) is { } parameter)
            return parameter;
        // A list may be sent as skus, skus[] or skus[0].
        return given.Parts is [_, _] && IsIndex(given.Parts[1]) && _byForm.GetValueOrDefault(NameForm.Of(given.Parts[0])) is { Type.Kind: SpecTypeKind.Array } list ? list : null;
    }

    private static void CheckValue(QueryParameter given, SpecParameter parameter)
    {
        if (parameter.Type.Kind != SpecTypeKind.Array)
        {
            ScalarReader.Check(given.Value, parameter.Type, given.Name);
            return;
        }
        var items = parameter.Type.Items ?? SpecType.Any;
        string[] values = given.Parts.Count == 1 && !parameter.Explode ? given.Value.Split(parameter.Delimiter) : [given.Value];
        foreach (var value in values)
            ScalarReader.Check(value, items, given.Name);
    }

    /// <summary><c>?searchCriteria</c>, with any value, asks for everything.</summary>
    private bool IsWholeFamily(QueryParameter given) => given.Parts.Count == 1 && _families.Contains(NameForm.Of(given.Name));

    private static string FormOf(IReadOnlyList<string> parts) => string.Join('.', parts.Select(part => IsIndex(part) ? AnyIndex : NameForm.Of(part)));

    private static bool IsIndex(string part) => part.All(char.IsAsciiDigit);
}
