using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>The demo tenant with what the documented pages presume to be there: they were written at tenants of their own.</summary>
internal static class DocumentedTenant
{
    /// <summary>The bundle of the tutorial, before its options are changed.</summary>
    public const string DesktopComputer =
        """
        {"product":{"sku":"Desktop-Computer","name":"Desktop Computer","attribute_set_id":4,"status":1,"visibility":4,"type_id":"bundle","weight":0,
          "extension_attributes":{"category_links":[{"position":0,"category_id":"4"}],"stock_item":{"qty":0,"is_in_stock":true},"bundle_product_options":[
            {"title":"RAM","type":"select","required":true,"position":1,"product_links":[{"sku":"RAM-12GB","qty":1,"position":1,"is_default":false,"price":25,"price_type":0,"can_change_quantity":0},{"sku":"RAM-24GB","qty":1,"position":2,"is_default":false,"price":50,"price_type":0,"can_change_quantity":0}]},
            {"title":"Monitor","type":"select","required":true,"position":2,"product_links":[{"sku":"Monitor-15","qty":1,"position":1,"is_default":false,"price":100,"price_type":0,"can_change_quantity":0}]}]},
          "custom_attributes":[{"attribute_code":"shipment_type","value":"0"},{"attribute_code":"sku_type","value":"0"},{"attribute_code":"price_type","value":"0"},{"attribute_code":"price_view","value":"0"},{"attribute_code":"weight_type","value":"0"},{"attribute_code":"tax_class_id","value":"2"}]}}
        """;

    /// <summary>Products that the demo tenant hasn't.</summary>
    private static readonly string[] s_products =
    [
        "24-MG01", "24-MG04", "24-WG080", "240-LV06", "240-LV09", "sp1", "sp2", "Prod1", "Prod2", "new-product3", "new-product4", "testSimpleProduct", "testSimpleProduct2",
        "testConfigProduct-red", "testConfigProduct-blue", "testConfigProduct-yellow", "testConfigProduct-green", "RAM-12GB", "RAM-24GB", "Monitor-15",
    ];

    /// <summary>Sources of the inventory pages.</summary>
    private static readonly string[] s_sources = ["south", "austin_wh", "baltimore_wh", "reno_wh", "ne_wh", "west_wh", "brooklyn", "manhattan", "huntington", "berkeley", "sausalito", "hq"];

    /// <summary>What is where before it is moved, taken out, or counted.</summary>
    private static readonly (string Source, string[] Skus)[] s_sourceItems =
    [
        ("default", ["24-WB01", "24-WB03", "240-LV06", "testConfigProduct-red", "testConfigProduct-blue", "testConfigProduct-yellow", "testConfigProduct-green", "testSimpleProduct", "testSimpleProduct2"]),
        ("east", ["Prod1", "sp2"]),
        ("baltimore_wh", ["sp1", "24-WB01", "24-WB03"]),
        ("central", ["testConfigProduct-yellow", "testConfigProduct-green"]),
        ("austin_wh", ["sp1", "24-WB01"]),
        ("reno_wh", ["sp1", "24-WB01", "24-WB03"]),
    ];

    /// <summary>Everything else, by its collection.</summary>
    private static readonly (string Collection, string Json)[] s_others =
    [
        ("websites", """{"id":5,"code":"na_site","name":"North America","default_group_id":0}"""),
        ("websites", """{"id":6,"code":"french","name":"French","default_group_id":0}"""),
        ("stocks", """{"stock_id":4,"name":"Central Stock","extension_attributes":{"sales_channels":[]}}"""),
        ("stocks", """{"stock_id":5,"name":"North America Stock","extension_attributes":{"sales_channels":[{"type":"website","code":"na_site"}]}}"""),
        ("stockSourceLinks", """{"stock_id":4,"source_code":"south","priority":3}"""),
        ("stockSourceLinks", """{"stock_id":2,"source_code":"baltimore_wh","priority":2}"""),
        ("salesRules", """{"rule_id":12,"name":"Second","website_ids":[1],"customer_group_ids":[0,1],"is_active":true,"simple_action":"by_percent","discount_amount":5,"coupon_type":"SPECIFIC_COUPON"}"""),
        ("salesRules", """{"rule_id":13,"name":"Third","website_ids":[1],"customer_group_ids":[0,1],"is_active":true,"simple_action":"by_percent","discount_amount":5,"coupon_type":"SPECIFIC_COUPON"}"""),
        ("coupons", """{"rule_id":12,"code":"COUPON-2"}"""),
        ("coupons", """{"rule_id":13,"code":"COUPON-3"}"""),
        ("products", """{"sku":"MJ03","name":"Montana Wind Jacket","price":49,"media_gallery_entries":[{"id":695,"media_type":"image","label":"","position":4,"disabled":false,"types":[],"file":"/m/j/mj03-old.jpg"},{"id":709,"media_type":"image","label":"","position":1,"disabled":false,"types":["image","small_image","thumbnail"],"file":"/m/j/mj03-black_main_12.jpg"},{"id":710,"media_type":"image","label":"","position":2,"disabled":false,"types":[],"file":"/m/j/mj03-black_alt1_12.jpg"},{"id":711,"media_type":"image","label":"","position":3,"disabled":false,"types":[],"file":"/m/j/mj03-black_back_12.jpg"}]}"""),
    ];

    /// <summary>A tenant whose clock stands still, and that has what Adobe enables on request.</summary>
    /// <param name="specPath">The spec it serves; the bundled one when null.</param>
    public static async Task<Tenant> StartAsync(string? specPath = null)
    {
        var tenant = await Tenant.StartAsync(options =>
        {
            options.Clock = new ManualClock();
            options.SpecPath = specPath;
            options.Sales.OrderChain = true;
            options.Sales.OrderEditing = true;
        });
        Prepare(tenant.Simulator.State);
        return tenant;
    }

    private static void Prepare(SimulatorState state)
    {
        foreach (var sku in s_products)
            state.Products.Put(new JsonObject { ["sku"] = sku, ["name"] = sku, ["price"] = 40, ["extension_attributes"] = new JsonObject { ["stock_item"] = new JsonObject { ["qty"] = 500, ["is_in_stock"] = true } } });
        foreach (var source in s_sources)
            state["sources"].Put(new JsonObject { ["source_code"] = source, ["name"] = source, ["enabled"] = true, ["country_id"] = "US", ["postcode"] = "10577" });
        foreach (var (source, skus) in s_sourceItems)
        {
            foreach (var sku in skus)
                state["sourceItems"].Put(new JsonObject { ["sku"] = sku, ["source_code"] = source, ["quantity"] = 100, ["status"] = 1 });
        }
        foreach (var (collection, json) in s_others)
            state[collection].Put(json);
    }
}
