using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>The members that the service answers always of an attribute, and what its input says of how it is kept.</summary>
internal static class AttributeDefaults
{
    /// <summary>0: not in layered navigation, 1: with results, 2: without results too. The attribute itself says only whether.</summary>
    private const string Filterable = Entity.HiddenPrefix + "is_filterable";

    private static readonly string[] s_flags =
    [
        "is_required", "is_user_defined", "is_wysiwyg_enabled", "is_html_allowed_on_front", "used_for_sort_by", "is_filterable", "is_filterable_in_search", "is_used_in_grid", "is_visible_in_grid",
        "is_filterable_in_grid",
    ];

    /// <summary>Flags that the service writes as text.</summary>
    private static readonly string[] s_textFlags =
        ["is_unique", "is_searchable", "is_visible_in_advanced_search", "is_comparable", "is_used_for_promo_rules", "is_visible_on_front", "used_in_product_listing"];

    public static void Complete(JsonObject attribute)
    {
        var input = attribute.Text("frontend_input") ?? "";
        attribute["backend_type"] ??= BackendTypeOf(input);
        attribute["scope"] ??= "store";
        foreach (var flag in s_flags)
            attribute[flag] ??= false;
        attribute["is_visible"] ??= true;
        foreach (var flag in s_textFlags)
            attribute[flag] ??= "0";
        attribute["position"] ??= 0;
        foreach (var list in (string[])["apply_to", "options", "frontend_labels", "validation_rules"])
            attribute[list] ??= new JsonArray();
        if (input == "boolean")
            attribute["source_model"] ??= "Magento\\Eav\\Model\\Entity\\Attribute\\Source\\Boolean";
        else if (UsesOptions(input) && attribute.Flag("is_user_defined") == true)
            attribute["source_model"] ??= "Magento\\Eav\\Model\\Entity\\Attribute\\Source\\Table";
        if (attribute.Flag("is_user_defined") == true)
            attribute["default_value"] ??= "";
        if (input == "multiselect")
            attribute["backend_model"] ??= "Magento\\Eav\\Model\\Entity\\Attribute\\Backend\\ArrayBackend";
    }

    public static void SetFilterable(JsonObject attribute, long mode)
    {
        attribute[Filterable] = mode;
        attribute["is_filterable"] = mode != 0;
    }

    public static long FilterableOf(JsonElement attribute) => attribute.Flag("is_filterable") == true ? Math.Max(1, attribute.Integer(Filterable) ?? 1) : 0;

    /// <summary>Whether values are chosen from a list.</summary>
    public static bool UsesOptions(string input) => input is "select" or "multiselect" or "boolean" or "swatch_visual" or "swatch_text";

    private static string BackendTypeOf(string input) => input switch
    {
        "textarea" or "texteditor" or "pagebuilder" or "multiselect" => "text",
        "select" or "boolean" or "swatch_visual" or "swatch_text" => "int",
        "date" or "datetime" => "datetime",
        "price" or "weight" => "decimal",
        "weee" => "static",
        _ => "varchar",
    };
}
