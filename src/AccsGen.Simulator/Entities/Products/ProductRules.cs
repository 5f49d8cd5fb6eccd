using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Entities.Products.Configurable;
using AccsGen.Simulator.Entities.Products.Media;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>What a product must be, and what the service fills in when it is saved.</summary>
internal static class ProductRules
{
    private const int LongestSku = 64;

    private static readonly (string From, string To)[] s_periods =
        [("special_from_date", "special_to_date"), ("news_from_date", "news_to_date"), ("custom_design_from", "custom_design_to")];

    /// <exception cref="ServiceException">It is no product.</exception>
    public static void Check(ProductEdit edit)
    {
        if (edit.Session[AttributeCollections.Sets].Find(edit.SetId)?.Value.Integer("entity_type_id") != EntityTypes.Product)
            throw ServiceException.Refused("Invalid product data: %1", "Invalid attribute set entity type");
        if (!ProductTypes.All.Any(type => type.Name == edit.Type))
            throw ServiceException.InvalidValue("type_id", edit.Type);
        if (string.IsNullOrWhiteSpace(edit.Value.Text("name")))
            throw Empty(edit.Attributes.Find("name")!);
        if (edit.Sku.Length > LongestSku)
            throw ServiceException.Refused("SKU length should be %1 characters maximum.", CollectionKey.Of(LongestSku));
        if (edit.Value.Number("price") < 0 || edit.Value.Number("weight") < 0)
            throw AttributeValues.NotNegative();
        CheckPeriods(edit);
        CheckAttributes(edit);
        ProductUrlKeys.Check(edit);
        if (edit.Type == "configurable")
            ConfigurableProducts.Check(edit);
    }

    public static void Complete(ProductEdit edit)
    {
        if (edit.IsNew)
            SetDefaults(edit);
        else if (edit.Before!.Value.Integer("attribute_set_id") != edit.SetId)
            ProductValues.RemoveForeign(edit);
        if (!edit.IsNew && edit.Before!.Value.Text("type_id") != edit.Type)
            ProductTypes.RemoveForeign(edit);
        ProductUrlKeys.Complete(edit);
        if (edit.Type == "configurable")
            ConfigurableProducts.RefreshValues(edit.Session, edit.Value);
        SetOptionFlags(edit);
        MediaRoles.SetTypes(edit.Value);
        foreach (var list in ProductScopes.Kind.Lists)
            StoreValues.RemoveStale(edit.Value, list);
        edit.Value["updated_at"] = edit.Session.Now;
    }

    private static ServiceException Empty(AttributeInfo attribute) =>
        ServiceException.Refused("The \"%1\" attribute value is empty. Set the attribute and try again.", attribute.Label);

    private static void CheckPeriods(ProductEdit edit)
    {
        foreach (var (from, to) in s_periods)
        {
            // The service's dates are in order as texts too.
            if (edit.Scope.Get(from)?.ToString() is { } start && edit.Scope.Get(to)?.ToString() is { } end && string.CompareOrdinal(start, end) > 0)
                throw ServiceException.BadRequest("Make sure the To Date is later than or the same as the From Date.");
        }
    }

    /// <summary>Attributes that users made: some must have a value, some one that no other product has.</summary>
    private static void CheckAttributes(ProductEdit edit)
    {
        foreach (var attribute in edit.Attributes.All.Where(attribute => attribute.IsUserDefined && (attribute.IsRequired || attribute.IsUnique)))
        {
            if (!attribute.Applies(edit.Type) || !SetAttributeModule.IsIn(edit.Session, edit.SetId, attribute.Code))
                continue;
            var value = edit.Scope.Get(attribute.Code)?.ToString() ?? (edit.IsNew ? attribute.DefaultValue : null);
            if (attribute.IsRequired && string.IsNullOrEmpty(value))
                throw Empty(attribute);
            if (attribute.IsUnique && !string.IsNullOrEmpty(value) && edit.Products.Rows.Any(other => other.Number != edit.Id && other.Value.CustomText(attribute.Code) == value))
                throw ServiceException.Refused("The value of the \"%1\" attribute isn't unique. Set a unique value and try again.", attribute.Label);
        }
    }

    private static void SetDefaults(ProductEdit edit)
    {
        foreach (var attribute in edit.Attributes.All.Where(attribute => attribute is { DefaultValue.Length: > 0, Code: not "quantity_and_stock_status" }))
        {
            if (attribute.Applies(edit.Type) && !ProductScopes.Kind.Members.Contains(attribute.Code) && EntityMerge.CustomAttribute(edit.Value, attribute.Code) is null
                && SetAttributeModule.IsIn(edit.Session, edit.SetId, attribute.Code))
                edit.Scope.SetGlobal(attribute.Code, attribute.DefaultValue);
        }
    }

    /// <summary>Whether there is something to choose, and whether one has to.</summary>
    private static void SetOptionFlags(ProductEdit edit)
    {
        var custom = edit.Value.Objects("options").ToList();
        var bundled = ProductScopes.BundleOptions.In(edit.Value).ToList();
        var hasVariants = ProductScopes.ConfigurableOptions.In(edit.Value).Any();
        var has = hasVariants || custom.Count > 0 || bundled.Count > 0;
        var required = hasVariants || custom.Any(option => option.Flag("is_require") == true) || bundled.Any(option => option.Flag("required") == true);
        edit.Scope.SetGlobal("required_options", required ? "1" : "0");
        edit.Scope.SetGlobal("has_options", has ? "1" : "0");
    }
}
