using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>What can be chosen for an attribute. Values of lists that users fill are ids, given out by the service.</summary>
internal static class AttributeOptions
{
    public static JsonArray Of(IEnumerable<(string Value, string Label)> options, bool withEmpty)
    {
        var list = new JsonArray();
        if (withEmpty)
            list.Add(Option("", " "));
        foreach (var (value, label) in options)
            list.Add(Option(value, label));
        return list;
    }

    public static JsonObject? Find(JsonObject attribute, string value) => attribute.Objects("options").FirstOrDefault(option => IsOne(option) && option.Text("value") == value);

    public static JsonObject? FindByLabel(JsonObject attribute, string label) =>
        attribute.Objects("options").FirstOrDefault(option => IsOne(option) && string.Equals(option.Text("label"), label, StringComparison.OrdinalIgnoreCase));

    /// <summary>Puts what was given into an option, which may be a new one.</summary>
    /// <returns>Its id.</returns>
    public static string Save(Session session, JsonObject attribute, JsonObject? option, JsonElement given)
    {
        if (option is null)
        {
            option = Option(CollectionKey.Of(NextId(session)), "");
            attribute.ListOf("options").Add(option);
        }
        option["label"] = given.Text("label")!.Trim();
        if (given.Integer("sort_order") is { } order)
            option["sort_order"] = order;
        if (given.Flag("is_default") is { } isDefault)
            SetDefault(attribute, option, isDefault);
        foreach (var label in given.List("store_labels"))
            SetLabel(option, label);
        Sort(attribute);
        return option.Text("value")!;
    }

    /// <summary>The options with the labels of the request's store.</summary>
    public static IReadOnlyList<JsonObject> In(StoreContext store, JsonElement attribute)
    {
        var options = attribute.List("options").Select(option => JsonObject.Create(option)!).ToList();
        foreach (var option in store.IsAll ? [] : options)
        {
            if (option.Objects("store_labels").FirstOrDefault(label => label.Integer("store_id") == store.Id)?.Text("label") is { } label)
                option["label"] = label;
        }
        return options;
    }

    private static JsonObject Option(string value, string label) => new() { ["label"] = label, ["value"] = value };

    private static void SetDefault(JsonObject attribute, JsonObject option, bool isDefault)
    {
        if (!isDefault)
        {
            option.Remove("is_default");
            return;
        }
        // Of a list from which one is chosen, one is the default.
        if (attribute.Text("frontend_input") != "multiselect")
        {
            foreach (var other in attribute.Objects("options"))
                other.Remove("is_default");
        }
        option["is_default"] = true;
        attribute["default_value"] = option.Text("value");
    }

    private static void SetLabel(JsonObject option, JsonElement given)
    {
        var labels = option.ListOf("store_labels");
        if (labels.OfType<JsonObject>().FirstOrDefault(label => label.Integer("store_id") == given.Integer("store_id")) is { } existing)
            existing["label"] = given.Text("label");
        else
            labels.Add(JsonObject.Create(given));
    }

    /// <summary>The choice of nothing stays in front.</summary>
    private static void Sort(JsonObject attribute) =>
        attribute.ListOf("options").Fill(attribute.Objects("options").OrderBy(IsOne).ThenBy(option => option.Integer("sort_order") ?? 0));

    /// <summary>Whether it is an option, and not the choice of nothing.</summary>
    private static bool IsOne(JsonObject option) => option.Text("value") is { Length: > 0 };

    private static long NextId(Session session)
    {
        var taken = session[AttributeCollections.Products].Rows.SelectMany(attribute => attribute.Value.List("options"))
            .Select(option => long.TryParse(option.Text("value"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);
        return Sequences.Next(session, "attribute_options", taken.Max());
    }
}
