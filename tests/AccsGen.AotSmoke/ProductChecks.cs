namespace AccsGen.AotSmoke;

/// <summary>A product with the service's habits: read by an operation, written back as it came, changed, sent as an update.</summary>
internal static class ProductChecks
{
    private const string Json = """
        {
          "id": "2048", "sku": "24-MB01/é", "name": "Joust Duffle Bag", "attribute_set_id": 15, "price": 29.949999999999999, "status": "1", "visibility": 4,
          "type_id": "simple", "created_at": "2025-03-01 08:15:00", "updated_at": "2026-07-11 17:42:10", "weight": "1.0000",
          "extension_attributes": {
            "website_ids": {"0": 1, "1": "2"}, "category_links": [{"position": 0, "category_id": "3"}, {"position": "1", "category_id": 4}],
            "stock_item": "{\"item_id\":1,\"qty\":100,\"is_in_stock\":true,\"tenant_field\":[1,2]}", "tenant_module": {"rank": 9007199254740993}
          },
          "product_links": [], "options": "", "media_gallery_entries": [{"id": 1, "media_type": "image", "label": null, "disabled": "0", "types": ["image"], "file": "/m/b/1.jpg"}],
          "tier_prices": [{"customer_group_id": 32000, "qty": 5, "value": 24.5, "extension_attributes": {"percentage_value": null, "website_id": 0}}],
          "custom_attributes": [
            {"attribute_code": "color", "value": "49"}, {"attribute_code": "category_ids", "value": ["3", "4"]}, {"attribute_code": "color", "value": "50"},
            {"attribute_code": "rating", "value": 4.5}, {"attribute_code": "meta", "value": {"a": [true, null]}}
          ],
          "tenant_flag": {"deep": [1, {"x": null}]}, "price_view": "0"
        }
        """;

    public static async Task RunAsync()
    {
        var leniencies = new List<JsonLeniency>();
        using var tenant = new ScriptedTenant(Json, configure: options => options.Json.OnLeniency = leniencies.Add);
        var product = await tenant.Client.Products.GetAsync("24-MB01/é");

        Check.Equal("call", "GET /SmokeTenant/V1/products/24-MB01%2F%C3%A9", tenant.LatestCall);
        Check.Equal("token", "Bearer smoke", tenant.LatestAuthorization);
        Read(product);
        Check.Equal("leniency for id", true, leniencies.Exists(leniency => leniency is { Path: "$.id", WasRead: true }));
        Check.SameJson("written back", Json, product.ToString());

        await UpdateAsync(tenant, product);
        await SendNewAsync(tenant);
        await ReadStrictlyAsync();
    }

    private static void Read(Product product)
    {
        Check.Equal("id from text", 2048, product.Id);
        Check.Equal("price", 29.949999999999999m, product.Price);
        Check.Equal("weight from text", 1.0000m, product.Weight);
        Check.Equal("created_at", new DateTimeOffset(2025, 3, 1, 8, 15, 0, TimeSpan.Zero), AccsDate.ParseTime(product.CreatedAt));
        Check.Equal("website_ids from numeric keys", "1,2", string.Join(',', product.ExtensionAttributes?.WebsiteIds ?? []));
        Check.Equal("category_id from a number", "4", product.ExtensionAttributes?.CategoryLinks?[1].CategoryId);
        Check.Equal("stock_item in a text", 100m, product.ExtensionAttributes?.StockItem?.Qty);
        Check.Equal("unknown member in a text", "[1,2]", product.ExtensionAttributes?.StockItem?.AdditionalMembers["tenant_field"]?.ToString());
        Check.Equal("unknown extension attribute", """{"rank": 9007199254740993}""", product.ExtensionAttributes?.AdditionalMembers["tenant_module"]?.ToString());
        Check.Equal("disabled from text", false, product.MediaGalleryEntries?[0].Disabled);
        Check.Equal("null label is set", true, product.MediaGalleryEntries?[0].IsSet("label"));
        Check.Equal("tier price", 24.5m, product.TierPrices?[0].Value);
        Check.Equal("custom attribute", "49", product.CustomAttributes.GetText("color"));
        Check.Equal("list attribute", "3,4", string.Join(',', product.CustomAttributes.GetList("category_ids") ?? []));
        Check.Equal("number attribute", "4.5", product.CustomAttributes.GetText("rating"));
        Check.Equal("unknown member", JsonValueKind.Object, product.AdditionalMembers["tenant_flag"]?.Kind);
    }

    private static async Task UpdateAsync(ScriptedTenant tenant, Product product)
    {
        product.StartUpdate();
        product.Price = 39.90m;
        product.ExtensionAttributes!.StockItem!.Qty = 7;
        product.TierPrices!.Add(new ProductTierPrice { CustomerGroupId = 1, Qty = 10, Value = 20 });
        await tenant.Client.Products.UpdateAsync("24-MB01/é", product);

        Check.SameJson("update", """
            {"product": {"price": 39.90, "extension_attributes": {"stock_item": {"qty": 7}}, "tier_prices": [
              {"customer_group_id": 32000, "qty": 5, "value": 24.5, "extension_attributes": {"percentage_value": null, "website_id": 0}},
              {"customer_group_id": 1, "qty": 10, "value": 20}]}}
            """, tenant.LatestBody);
    }

    private static async Task SendNewAsync(ScriptedTenant tenant)
    {
        var product = new Product { Sku = "new", Name = null, ExtensionAttributes = new() { WebsiteIds = [1] } };
        product.CustomAttributes["color"] = "blue";
        product.CustomAttributes["category_ids"] = new[] { "3", "4" };
        product.CustomAttributes["weight_class"] = 3;
        product.AdditionalMembers["tenant_flag"] = new JsonObject { ["on"] = true };
        await tenant.Client.Products.CreateAsync(product);

        Check.Equal("create", "POST /SmokeTenant/V1/products", tenant.LatestCall);
        Check.SameJson("new product", """
            {"product": {"sku": "new", "name": null, "extension_attributes": {"website_ids": [1]}, "custom_attributes": [{"attribute_code": "color", "value": "blue"},
              {"attribute_code": "category_ids", "value": ["3", "4"]}, {"attribute_code": "weight_class", "value": 3}], "tenant_flag": {"on": true}}}
            """, tenant.LatestBody);
    }

    private static async Task ReadStrictlyAsync()
    {
        using var tenant = new ScriptedTenant("""{"sku": "a", "price": "12.5"}""", configure: options => options.Json.Tolerance = JsonTolerance.Strict);
        var fault = await Check.ThrowsAsync<AccsResponseFormatException>("strict", () => tenant.Client.Products.GetAsync("a"));
        Check.Equal("strict path", "$.price", fault?.JsonPath);
    }
}
