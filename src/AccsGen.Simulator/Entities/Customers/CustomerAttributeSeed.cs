using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>The attributes of customers and addresses that every tenant has.</summary>
internal static class CustomerAttributeSeed
{
    /// <summary>The forms that an attribute is in. Not part of what is told of it.</summary>
    private const string Forms = Entity.HiddenPrefix + "forms";

    private static readonly string[] s_forms =
        ["adminhtml_customer", "adminhtml_checkout", "adminhtml_customer_address", "customer_account_create", "customer_account_edit", "customer_address_edit", "customer_register_address"];

    public static IReadOnlyList<CustomerAttribute> OfCustomers { get; } =
    [
        new("website_id", "Associate to Website", "select", "static", IsRequired: true, 10),
        new("store_id", "Create In", "select", "static", IsRequired: true, 20),
        new("created_in", "Created From", "text", "static", IsRequired: false, 20),
        new("group_id", "Group", "select", "static", IsRequired: true, 25),
        new("disable_auto_group_change", "Disable Automatic Group Change Based on VAT ID", "boolean", "static", IsRequired: false, 28),
        new("prefix", "Name Prefix", "text", "static", IsRequired: false, 30),
        new("firstname", "First Name", "text", "static", IsRequired: true, 40),
        new("middlename", "Middle Name/Initial", "text", "static", IsRequired: false, 50),
        new("lastname", "Last Name", "text", "static", IsRequired: true, 60),
        new("suffix", "Name Suffix", "text", "static", IsRequired: false, 70),
        new("email", "Email", "text", "static", IsRequired: true, 80),
        new("dob", "Date of Birth", "date", "static", IsRequired: false, 90),
        new("taxvat", "Tax/VAT Number", "text", "static", IsRequired: false, 100),
        new("gender", "Gender", "select", "static", IsRequired: false, 110),
        new("confirmation", "Is Confirmed", "text", "static", IsRequired: false, 0),
        new("created_at", "Created At", "date", "static", IsRequired: false, 0),
        new("updated_at", "Updated At", "date", "static", IsRequired: false, 0),
        new("default_billing", "Default Billing Address", "text", "static", IsRequired: false, 0),
        new("default_shipping", "Default Shipping Address", "text", "static", IsRequired: false, 0),
    ];

    public static IReadOnlyList<CustomerAttribute> OfAddresses { get; } =
    [
        new("prefix", "Name Prefix", "text", "static", IsRequired: false, 10),
        new("firstname", "First Name", "text", "static", IsRequired: true, 20),
        new("middlename", "Middle Name/Initial", "text", "static", IsRequired: false, 30),
        new("lastname", "Last Name", "text", "static", IsRequired: true, 40),
        new("suffix", "Name Suffix", "text", "static", IsRequired: false, 50),
        new("company", "Company", "text", "static", IsRequired: false, 60),
        new("street", "Street Address", "multiline", "static", IsRequired: true, 70),
        new("city", "City", "text", "static", IsRequired: true, 80),
        new("country_id", "Country", "select", "static", IsRequired: true, 90),
        new("region", "State/Province", "text", "static", IsRequired: false, 100),
        new("region_id", "State/Province", "hidden", "static", IsRequired: false, 100),
        new("postcode", "Zip/Postal Code", "text", "static", IsRequired: true, 110),
        new("telephone", "Phone Number", "text", "static", IsRequired: true, 120),
        new("fax", "Fax", "text", "static", IsRequired: false, 130),
        new("vat_id", "VAT Number", "text", "static", IsRequired: false, 140),
    ];

    public static JsonObject Metadata(CustomerAttribute attribute) => new()
    {
        ["attribute_code"] = attribute.Code,
        ["frontend_input"] = attribute.Input,
        ["input_filter"] = attribute.Input == "date" ? "date" : "",
        ["store_label"] = attribute.Label,
        ["validation_rules"] = ValidationRules(attribute),
        ["multiline_count"] = attribute.Input == "multiline" ? 2 : 0,
        ["visible"] = attribute.SortOrder > 0,
        ["required"] = attribute.IsRequired,
        ["data_model"] = "",
        ["options"] = Options(attribute),
        ["frontend_class"] = attribute.IsRequired ? " required-entry" : "",
        ["user_defined"] = false,
        ["sort_order"] = attribute.SortOrder,
        ["frontend_label"] = attribute.Label,
        ["note"] = "",
        ["system"] = true,
        ["backend_type"] = attribute.Backend,
        ["is_used_in_grid"] = attribute.Code is "email" or "group_id" or "dob" or "gender" or "telephone" or "postcode" or "country_id" or "region",
        ["is_visible_in_grid"] = attribute.Code is "email" or "group_id" or "dob" or "gender" or "telephone" or "postcode" or "country_id" or "region",
        ["is_searchable_in_grid"] = attribute.Code is "email" or "telephone" or "postcode" or "region",
        [Forms] = new JsonArray([.. (attribute.SortOrder > 0 ? s_forms : []).Select(form => (JsonNode?)form)]),
    };

    /// <summary>Whether an attribute is in a form: for one that was put here, in all.</summary>
    public static bool IsIn(Entity attribute, string form) =>
        attribute.Value.Member(Forms).ValueKind == JsonValueKind.Array
            ? attribute.Value.List(Forms).Any(item => item.ValueEquals(form))
            : s_forms.Contains(form);

    private static JsonArray ValidationRules(CustomerAttribute attribute) => attribute.Code switch
    {
        "email" => new JsonArray(Rule("input_validation", "email")),
        "dob" => new JsonArray(Rule("input_validation", "date")),
        "firstname" or "lastname" or "street" => new JsonArray(Rule("max_text_length", "255"), Rule("min_text_length", "1")),
        _ => [],
    };

    private static JsonObject Rule(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static JsonArray Options(CustomerAttribute attribute) => attribute.Code == "gender"
        ? new JsonArray([.. new[] { " ", "Male", "Female", "Not Specified" }.Index().Select(option => (JsonNode?)new JsonObject
        {
            ["label"] = option.Item,
            ["value"] = option.Index == 0 ? "" : CollectionKey.Of(option.Index),
        })])
        : [];
}
