using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>What an attribute must be, what of it stays, and what goes with it.</summary>
internal static partial class AttributeRules
{
    private const int LongestGeneratedCode = 30;

    private static readonly string[] s_fixed =
        ["attribute_id", "attribute_code", "entity_type_id", "frontend_input", "backend_type", "is_user_defined", "source_model", "backend_model", "options", "is_filterable"];

    /// <summary>The inputs that an attribute can have.</summary>
    public static IReadOnlyList<(string Value, string Label)> Inputs { get; } =
    [
        ("text", "Text Field"), ("textarea", "Text Area"), ("texteditor", "Text Editor"), ("pagebuilder", "Page Builder"), ("date", "Date"), ("datetime", "Date and Time"),
        ("boolean", "Yes/No"), ("multiselect", "Multiple Select"), ("select", "Dropdown"), ("price", "Price"), ("media_image", "Media Image"), ("weee", "Fixed Product Tax"),
        ("swatch_visual", "Visual Swatch"), ("swatch_text", "Text Swatch"),
    ];

    public static void Merge(EntityChange change)
    {
        var attribute = change.Value;
        EntityMerge.Into(attribute, change.Given, s_fixed);
        if (change.IsNew)
            Begin(change);
        if (change.Given.Flag("is_filterable") is { } filterable)
            AttributeDefaults.SetFilterable(attribute, filterable ? 1 : 0);
        AttributeDefaults.Complete(attribute);
        MergeOptions(change);
    }

    /// <exception cref="ServiceException">It is no attribute.</exception>
    public static void Check(EntityChange change)
    {
        if (!change.IsNew)
            return;
        if (!CodePattern().IsMatch(change.Text("attribute_code")!))
            throw ServiceException.InvalidValue("attribute_code", change.Text("attribute_code")!);
        if (!Inputs.Any(input => input.Value == change.Text("frontend_input")))
            throw ServiceException.InvalidValue("frontend_input", change.Text("frontend_input")!);
    }

    /// <summary>With an attribute go its places in sets and the values that products have for it.</summary>
    /// <exception cref="ServiceException">It is the system's own, or variants are chosen by it.</exception>
    public static void Remove(Entity attribute, OperationRequest request)
    {
        if (attribute.Value.Flag("is_user_defined") != true)
            throw ServiceException.BadRequest("The system attribute can't be deleted.");
        if (request[ProductCollections.Products].Tagged(ProductTags.Variants(attribute.Number)).Any())
            throw ServiceException.BadRequest("This attribute is used in configurable products.");
        foreach (var row in request[AttributeCollections.SetAttributes].Tagged(AttributeCollections.AttributeTag(attribute.Key)).ToList())
            request[AttributeCollections.SetAttributes].Remove(row.Key);
        ProductValues.Remove(request.Session, attribute.Key, setId: null);
    }

    private static void Begin(EntityChange change)
    {
        var attribute = change.Value;
        var given = change.Given;
        var label = given.Text("default_frontend_label") ?? given.List("frontend_labels").FirstOrDefault(label => label.Integer("store_id") == 0).Text("label");
        if (string.IsNullOrWhiteSpace(label))
            throw ServiceException.Missing(["frontend_label"]);
        attribute["default_frontend_label"] = label;
        attribute["attribute_code"] = given.Text("attribute_code") is { Length: > 0 } code ? code : CodeOf(label);
        attribute["frontend_input"] = given.Text("frontend_input") ?? "text";
        attribute["entity_type_id"] = CollectionKey.Of(EntityTypes.Product);
        attribute["is_user_defined"] = true;
    }

    /// <summary>Options that weren't given stay.</summary>
    private static void MergeOptions(EntityChange change)
    {
        var attribute = change.Value;
        if (change.IsNew && attribute.Text("frontend_input") == "select")
            attribute["options"] = AttributeOptions.Of([], withEmpty: true);
        foreach (var option in change.Given.List("options").Where(option => !string.IsNullOrWhiteSpace(option.Text("label"))))
            AttributeOptions.Save(change.Session, attribute, AttributeOptions.Find(attribute, option.Text("value") ?? ""), option);
    }

    private static string CodeOf(string label)
    {
        var code = UrlKeys.Of(label).Replace('-', '_');
        code = code.Length > LongestGeneratedCode ? code[..LongestGeneratedCode] : code;
        return code.Length > 0 && char.IsAsciiLetterLower(code[0]) ? code : $"attr_{code}";
    }

    [GeneratedRegex("^[a-z][a-z_0-9]{0,59}$")]
    private static partial Regex CodePattern();
}
