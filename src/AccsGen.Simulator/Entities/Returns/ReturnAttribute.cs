using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Entities.Returns;

/// <summary>An attribute of a return's items.</summary>
/// <param name="Input">How it is entered: <c>text</c> or <c>select</c>.</param>
/// <param name="Backend">What the database keeps of it.</param>
/// <param name="IsInForm">Whether who returns something is asked for it.</param>
internal sealed record ReturnAttribute(string Code, string Label, string Input, string Backend, bool IsRequired = false, bool IsInForm = false)
{
    public (string Value, string Label)[] Options { get; init; } = [];

    public JsonObject ToJson() => new()
    {
        ["attribute_code"] = Code,
        ["frontend_input"] = Input,
        ["input_filter"] = "",
        ["store_label"] = Label,
        ["validation_rules"] = new JsonArray(),
        ["multiline_count"] = 0,
        ["visible"] = true,
        ["required"] = IsRequired,
        ["data_model"] = "",
        ["options"] = new JsonArray([.. Options.Select(option => (JsonNode)new JsonObject { ["label"] = option.Label, ["value"] = option.Value })]),
        ["frontend_class"] = "",
        ["user_defined"] = false,
        ["sort_order"] = 0,
        ["frontend_label"] = Label,
        ["note"] = "",
        ["system"] = true,
        ["backend_type"] = Backend,
        ["is_used_in_grid"] = false,
        ["is_visible_in_grid"] = false,
        ["is_filterable_in_grid"] = false,
        ["is_searchable_in_grid"] = false,
    };
}
