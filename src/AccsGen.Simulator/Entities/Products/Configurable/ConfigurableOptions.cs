using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Configurable;

/// <summary>
/// The attributes by which the variants of a configurable product are told apart. Which of an attribute's values there are follows from the children; before there are any, from what was
/// given.
/// </summary>
internal static class ConfigurableOptions
{
    private static readonly ScopedList s_list = ProductScopes.ConfigurableOptions;

    /// <summary>Takes all options: those of attributes that are there go on, others are new, the rest goes.</summary>
    public static void Replace(ProductEdit edit, JsonElement given)
    {
        var existing = s_list.In(edit.Value).ToDictionary(option => option.Text("attribute_id") ?? "");
        Store(edit, given.Objects().Select(option => existing.GetValueOrDefault(option.Text("attribute_id") ?? "") is { } before ? Change(edit, before, option) : Create(edit, option)));
    }

    /// <returns>The id of the new option.</returns>
    /// <exception cref="ServiceException">Something is missing, or the product has the option already.</exception>
    public static long Add(ProductEdit edit, JsonElement given)
    {
        CheckNew(given);
        var option = Create(edit, given);
        var options = s_list.In(edit.Value).ToList();
        if (options.Any(other => other.Text("attribute_id") == option.Text("attribute_id")))
            throw ServiceException.BadRequest("Product already has this option");
        Store(edit, [.. options, option]);
        return option.Integer("id")!.Value;
    }

    public static void Update(ProductEdit edit, long id, JsonElement given) => Change(edit, Find(edit.Value, id) ?? throw NotFound(id), given);

    /// <summary>Without the option the variants can't be told apart: they are let go.</summary>
    public static void Remove(ProductEdit edit, long id)
    {
        var option = Find(edit.Value, id) ?? throw NotFound(id);
        edit.Extension.ListOf(s_list.Name).Remove(option);
        edit.Extension["configurable_product_links"] = new JsonArray();
    }

    public static JsonObject? Find(JsonObject product, long id) => s_list.In(product).FirstOrDefault(option => option.Integer("id") == id);

    public static ServiceException NotFound(long id) =>
        ServiceException.NotFound("The \"%1\" entity that was requested doesn't exist. Verify the entity and try again.", CollectionKey.Of(id));

    /// <summary>The values of an option as the service shows them.</summary>
    public static JsonArray ValuesOf(IEnumerable<long> ids) => new([.. ids.Select(id => (JsonNode?)new JsonObject { ["value_index"] = id })]);

    private static void CheckNew(JsonElement given)
    {
        var errors = new List<ServiceError>();
        if (string.IsNullOrEmpty(given.Text("attribute_id")))
            errors.Add(new("Option attribute ID is not specified."));
        if (string.IsNullOrEmpty(given.Text("label")))
            errors.Add(new("Option label is not specified."));
        if (!given.List("values").Any())
            errors.Add(new("Option values are not specified."));
        else if (given.List("values").Any(value => value.Integer("value_index") is null or 0))
            errors.Add(new("Value index is not specified for an option."));
        if (errors.Count > 0)
            throw new ServiceException(400, errors.Count == 1 ? errors[0] : new ServiceError("One or more input exceptions have occurred.") { Errors = errors });
    }

    private static JsonObject Create(ProductEdit edit, JsonElement given)
    {
        var id = given.Text("attribute_id") ?? "";
        var attribute = edit.Attributes.FindByCodeOrId(id) ?? throw AttributeTable.NotFound(id);
        return new JsonObject
        {
            ["id"] = edit.Session.NextId(ProductPart.ConfigurableOption),
            ["attribute_id"] = CollectionKey.Of(attribute.Id),
            ["label"] = given.Text("label") is { Length: > 0 } label ? label : attribute.Label,
            ["position"] = given.Integer("position") ?? 0,
            ["values"] = Values(given),
            ["product_id"] = edit.Id,
        };
    }

    private static JsonObject Change(ProductEdit edit, JsonObject option, JsonElement given)
    {
        edit.Scope.SetElement(s_list, option, given, "attribute_id", "values", "product_id");
        if (given.Member("values").ValueKind == JsonValueKind.Array)
            option["values"] = Values(given);
        return option;
    }

    private static JsonArray Values(JsonElement given) => ValuesOf(given.List("values").Select(value => value.Integer("value_index")).OfType<long>());

    private static void Store(ProductEdit edit, IEnumerable<JsonObject> options) => edit.Extension.ListOf(s_list.Name).Fill(options.OrderBy(option => option.Integer("position") ?? 0));
}
