using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>What the rules of products and categories need to know of an attribute.</summary>
/// <param name="Label">Its name in messages.</param>
/// <param name="Input">How it is entered: <c>select</c>, <c>multiselect</c>, <c>text</c> and so on.</param>
/// <param name="BackendType">How it is kept: <c>varchar</c>, <c>text</c>, <c>int</c>, <c>decimal</c>, <c>datetime</c> or <c>static</c>.</param>
/// <param name="AppliesTo">The product types that have it; all when empty.</param>
internal sealed record AttributeInfo(
    string Code,
    long Id,
    string Label,
    string Input,
    string BackendType,
    AttributeScope Scope,
    bool IsRequired,
    bool IsUnique,
    bool IsUserDefined,
    string? DefaultValue,
    IReadOnlyList<string> AppliesTo)
{
    public static AttributeInfo Of(JsonElement attribute) => new(
        attribute.Text("attribute_code")!,
        attribute.Integer("attribute_id") ?? 0,
        attribute.Text("default_frontend_label") ?? attribute.Text("attribute_code")!,
        attribute.Text("frontend_input") ?? "text",
        attribute.Text("backend_type") ?? "varchar",
        ScopeOf(attribute.Text("scope")),
        attribute.Flag("is_required") ?? false,
        attribute.Flag("is_unique") ?? false,
        attribute.Flag("is_user_defined") ?? false,
        attribute.Text("default_value"),
        [.. attribute.List("apply_to").Select(type => type.GetString()).OfType<string>()]);

    public bool Applies(string productType) => AppliesTo.Count == 0 || AppliesTo.Contains(productType);

    private static AttributeScope ScopeOf(string? name) => name switch
    {
        "global" => AttributeScope.Global,
        "website" => AttributeScope.Website,
        _ => AttributeScope.Store,
    };
}
