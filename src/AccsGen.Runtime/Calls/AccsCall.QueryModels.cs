using System.Text.Json;

namespace AccsGen;

public sealed partial class AccsCall
{
    /// <summary>Adds the assigned members of a model as a family of query parameters: <c>source[lat]=…</c>.</summary>
    /// <param name="prefix">What stands before the brackets.</param>
    /// <param name="value">The model; <see langword="null"/> leaves it out, and so do members that are null.</param>
    /// <returns>This call.</returns>
    /// <remarks>A list is indexed (<c>prefix[0]</c>), as PHP reads it. Source: accs-wire.md section 8.</remarks>
    public AccsCall Query(string prefix, AccsModel? value)
    {
        if (value is not null)
            QueryJson(prefix, RawJson.From(value).AsElement());
        return this;
    }

    /// <summary>Adds models as an indexed family of query parameters: <c>skuRequests[0][sku]=…</c>.</summary>
    /// <param name="prefix">What stands before the brackets.</param>
    /// <param name="values">The models; <see langword="null"/> leaves it out.</param>
    /// <returns>This call.</returns>
    public AccsCall Query(string prefix, IEnumerable<AccsModel>? values)
    {
        var index = 0;
        foreach (var value in values ?? [])
            Query($"{prefix}[{index++}]", value);
        return this;
    }

    /// <summary>Adds several values under indexed names, as PHP reads a list: <c>skus[0]=a&amp;skus[1]=b</c>.</summary>
    /// <typeparam name="T">Text, or what <see cref="Query{T}(string, T)"/> takes.</typeparam>
    /// <param name="name">What stands before the brackets.</param>
    /// <param name="values">The values; <see langword="null"/> leaves it out.</param>
    /// <returns>This call.</returns>
    public AccsCall QueryIndexed<T>(string name, IEnumerable<T>? values)
    {
        var index = 0;
        foreach (var value in values ?? [])
            Query($"{name}[{index++}]", ValueText.Of(value));
        return this;
    }

    private void QueryJson(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    QueryJson($"{name}[{member.Name}]", member.Value);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    QueryJson($"{name}[{index++}]", item);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            case JsonValueKind.String:
                Query(name, value.GetString());
                break;
            default:
                Query(name, value.GetRawText());
                break;
        }
    }
}
