using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Entities.Taxes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Reads the attributes of a product that is imported: options by their labels, dates as people write them. Codes that nobody knows are passed over.</summary>
internal static partial class ProductImportAttributes
{
    private const string UsesConfiguration = "Use config";

    /// <summary>Columns that are attributes, most of the same code.</summary>
    private static readonly Dictionary<string, string> s_columns = new(StringComparer.Ordinal)
    {
        ["description"] = "description",
        ["short_description"] = "short_description",
        ["special_price"] = "special_price",
        ["special_price_from_date"] = "special_from_date",
        ["special_price_to_date"] = "special_to_date",
        ["new_from_date"] = "news_from_date",
        ["new_to_date"] = "news_to_date",
        ["url_key"] = "url_key",
        ["meta_title"] = "meta_title",
        ["meta_keywords"] = "meta_keyword",
        ["meta_description"] = "meta_description",
        ["country_of_manufacture"] = "country_of_manufacture",
    };

    /// <exception cref="ServiceException">An attribute can't have its value.</exception>
    public static JsonArray Read(Session session, JsonElement row)
    {
        var table = AttributeTable.OfProducts(session);
        var attributes = new JsonArray();
        foreach (var (code, value) in Given(row))
        {
            if (table.Find(code) is { } attribute && value != UsesConfiguration)
                attributes.Add(Pair(code, Value(session, attribute, value)));
        }
        if (row.Text("tax_class_name") is { Length: > 0 } taxClass)
            attributes.Add(Pair("tax_class_id", CollectionKey.Of(TaxClass(session, taxClass))));
        return attributes;
    }

    private static JsonObject Pair(string code, string value) => new() { ["attribute_code"] = code, ["value"] = value };

    private static IEnumerable<(string Code, string Value)> Given(JsonElement row) =>
        s_columns.Select(column => (column.Value, row.Text(column.Key) ?? "")).Where(pair => pair.Item2.Length > 0).Concat(Additional(row.Member("additional_attributes")));

    /// <summary>An object, or one text: <c>color=Red,size=L|XL</c>, where values may have commas themselves.</summary>
    private static IEnumerable<(string Code, string Value)> Additional(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.Object => given.EnumerateObject().Select(member => (member.Name, member.Value.ValueKind == JsonValueKind.Array ? string.Join('|', member.Value.EnumerateArray()) : member.Value.ToString())),
        JsonValueKind.String => BetweenPairs().Split(given.GetString()!).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).Select(pair => (pair[0].Trim(), pair[1])),
        _ => [],
    };

    private static string Value(Session session, AttributeInfo attribute, string text) => attribute.Input switch
    {
        "boolean" => text.Equals("Yes", StringComparison.OrdinalIgnoreCase) ? "1" : text.Equals("No", StringComparison.OrdinalIgnoreCase) ? "0" : text,
        "date" or "datetime" => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : throw Wrong(attribute),
        "select" or "multiselect" => Options(session, attribute, text),
        _ => text,
    };

    /// <summary>The ids of the options that the labels name; of attributes whose options the service brings along the values are told as they are.</summary>
    private static string Options(Session session, AttributeInfo attribute, string labels)
    {
        var options = session[AttributeCollections.Products].Find(attribute.Code)!.Value.List("options").Where(option => option.Text("value") is { Length: > 0 }).ToList();
        return options.Count == 0
            ? labels
            : string.Join(',', labels.Split('|').Select(label => options.FirstOrDefault(option => string.Equals(option.Text("label"), label.Trim(), StringComparison.OrdinalIgnoreCase)).Text("value") ?? throw Wrong(attribute)));
    }

    /// <summary>A class that isn't there is made.</summary>
    private static long TaxClass(Session session, string name)
    {
        if (name.Equals("None", StringComparison.OrdinalIgnoreCase))
            return 0;
        var classes = session[TaxCollections.Classes];
        return (classes.Where("class_name", name).FirstOrDefault(TaxClassModule.IsOfProducts) ?? classes.Put(new JsonObject { ["class_name"] = name, ["class_type"] = TaxClassModule.Product })).Number;
    }

    private static ServiceException Wrong(AttributeInfo attribute) =>
        ServiceException.BadRequest($"Value for '{attribute.Code}' attribute contains incorrect value, see acceptable values on settings specified for Admin");

    [GeneratedRegex(",(?=[a-z0-9_]+=)")]
    private static partial Regex BetweenPairs();
}
