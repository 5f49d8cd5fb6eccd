using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Scopes;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>An attribute as a tenant has it from its first day on, or as one that is made begins.</summary>
/// <param name="Input">How it is entered; empty for what nobody enters.</param>
/// <param name="BackendType">How it is kept.</param>
internal sealed record AttributeDefinition(string Code, int Id, string Label, string Input, string BackendType, AttributeScope Scope)
{
    public AttributeTraits Traits { get; init; }

    public string? Default { get; init; }

    /// <summary>What of the service knows the options, where that is told.</summary>
    public string? Source { get; init; }

    /// <summary>The product types that have it, all when empty.</summary>
    public string[] AppliesTo { get; init; } = [];

    /// <summary>What can be chosen: values and labels.</summary>
    public (string Value, string Label)[] Options { get; init; } = [];

    /// <summary>The group of every set that it is in; null for one that is in no set.</summary>
    public string? Group { get; init; }

    /// <summary>The attribute as the service shows it.</summary>
    public JsonObject ToJson(long entityType)
    {
        var attribute = new JsonObject
        {
            ["attribute_id"] = Id,
            ["attribute_code"] = Code,
            ["frontend_input"] = Input.Length > 0 ? Input : null,
            ["entity_type_id"] = entityType.ToString(CultureInfo.InvariantCulture),
            ["scope"] = Scope.ToString().ToLowerInvariant(),
            ["default_frontend_label"] = Label,
            ["backend_type"] = BackendType,
            ["apply_to"] = new JsonArray([.. AppliesTo.Select(type => (JsonNode?)type)]),
            ["is_required"] = Traits.HasFlag(AttributeTraits.Required),
            ["is_unique"] = Traits.HasFlag(AttributeTraits.Unique) ? "1" : "0",
            ["is_user_defined"] = Traits.HasFlag(AttributeTraits.UserDefined),
            ["is_visible"] = !Traits.HasFlag(AttributeTraits.Hidden),
            ["is_searchable"] = Traits.HasFlag(AttributeTraits.Searchable) ? "1" : "0",
            ["is_visible_in_advanced_search"] = Traits.HasFlag(AttributeTraits.Searchable) ? "1" : "0",
            ["is_comparable"] = Traits.HasFlag(AttributeTraits.Comparable) ? "1" : "0",
            ["used_in_product_listing"] = Traits.HasFlag(AttributeTraits.Listed) ? "1" : "0",
            ["is_wysiwyg_enabled"] = Traits.HasFlag(AttributeTraits.Html),
            ["is_html_allowed_on_front"] = Traits.HasFlag(AttributeTraits.Html),
            ["used_for_sort_by"] = Traits.HasFlag(AttributeTraits.Sortable),
            ["options"] = AttributeOptions.Of(Options, HasEmptyOption),
        };
        if (Source is not null)
            attribute["source_model"] = Source;
        if (Default is not null)
            attribute["default_value"] = Default;
        AttributeDefaults.SetFilterable(attribute, Traits.HasFlag(AttributeTraits.Filterable) ? 1 : 0);
        AttributeDefaults.Complete(attribute);
        return attribute;
    }

    /// <summary>A list that users fill begins with a choice of nothing.</summary>
    private bool HasEmptyOption => Input == "select" && Traits.HasFlag(AttributeTraits.UserDefined);
}
