using System.Net;

namespace AccsGen.Simulator.Routing;

/// <summary>A query, decoded once, in the order of the request.</summary>
internal sealed class RequestQuery
{
    private RequestQuery(IReadOnlyList<QueryParameter> parameters) => Parameters = parameters;

    public IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>The last value of a plain parameter: that one counts when a name comes twice.</summary>
    public string? this[string name] => Parameters.LastOrDefault(parameter => parameter.Name == name)?.Value;

    /// <summary>The value of a parameter that is a whole number, however it is written; null when it wasn't sent, or is empty.</summary>
    public long? Integer(string name) => Parameters.Count > 0 && decimal.TryParse(this[name], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (long)Math.Clamp(number, long.MinValue, long.MaxValue) : null;

    /// <summary>The values of a list: <c>skus=a,b</c>, <c>skus[]=a</c> or <c>skus[0]=a</c>.</summary>
    public IReadOnlyList<string> List(string name) =>
        [.. Parameters.Where(parameter => parameter.Parts[0] == name).SelectMany(parameter => parameter.Parts.Count == 1 ? parameter.Value.Split(',') : [parameter.Value])];

    public static RequestQuery Parse(string rawQuery)
    {
        var parameters = new List<QueryParameter>();
        foreach (var pair in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = WebUtility.UrlDecode(equals < 0 ? pair : pair[..equals]);
            var value = equals < 0 ? "" : WebUtility.UrlDecode(pair[(equals + 1)..]);
            parameters.Add(new(name, value, Split(name)));
        }
        return new(parameters);
    }

    /// <summary>Takes <c>a[b][0]</c> apart; a name whose brackets don't pair is one part.</summary>
    public static IReadOnlyList<string> Split(string name)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0 || !name.EndsWith(']'))
            return [name];
        return [name[..open], .. name[(open + 1)..^1].Split("][")];
    }
}
