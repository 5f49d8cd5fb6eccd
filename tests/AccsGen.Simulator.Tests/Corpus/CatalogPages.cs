namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>Products of all types, their prices and images.</summary>
internal static class CatalogPages
{
    public static async Task ReplayAsync(Replay replay)
    {
        await ReplayPricesAsync(replay);
        await ReplayConfigurableAsync(replay);
        await ReplayBundleAsync(replay);
        await ReplayImagesAsync(replay);

        replay.Page("rest-use-rest-asynchronous-web-endpoints");
        await replay.SendAsync(75, 87);
    }

    private static async Task ReplayPricesAsync(Replay replay)
    {
        replay.Page("rest-modules-catalog-catalog-pricing");
        await replay.SendAsync(68, 99);
        await replay.SendAsync(116, 128);
        await replay.SendAsync(166, 196);
        await replay.SendAsync(251, 285);
        await replay.SendAsync(304, 329);
        await replay.SendAsync(346, 357);
        await replay.SendAsync(406, 423);
        await replay.SendAsync(471, 490);
        await replay.SendAsync(507, 518);
        await replay.SendAsync(572, 591);
        await replay.SendAsync(608, 619);
        await replay.SendAsync(646);
    }

    private static async Task ReplayConfigurableAsync(Replay replay)
    {
        replay.Page("rest-tutorials-configurable-product-plan-product");
        await replay.CallAsync(69, query: Find.By(("attribute_set_name", "Top", "eq"), ("entity_type_id", "4", "eq")));
        await replay.CallAsync(117);
        await replay.CallAsync(187);

        replay.Page("rest-tutorials-configurable-product-create-configurable-product");
        await replay.SendAsync(35, 91);
        replay.Page("rest-tutorials-configurable-product-create-simple-products");
        await replay.SendAsync(32, 97);
        replay.Page("rest-tutorials-configurable-product-create-personalization-option");
        await replay.SendAsync(20, 38);

        replay.Page("rest-tutorials-bulk-configurable-product-create-configurable-simple-products");
        await replay.SendAsync(46, 275);
        await replay.Tenant.Simulator.Bulk.DrainAsync();
        replay.Page("rest-tutorials-bulk-configurable-product-define-config-product-options");
        await replay.SendAsync(28, 47);
        await replay.Tenant.Simulator.Bulk.DrainAsync();
        await replay.CallAsync(95, body: """[{"sku":"MS-Champ","childSku":"MS-Champ-S"},{"sku":"MS-Champ","childSku":"MS-Champ-M"},{"sku":"MS-Champ","childSku":"MS-Champ-L"}]""");
    }

    private static async Task ReplayBundleAsync(Replay replay)
    {
        replay.Page("rest-tutorials-bundle-product-plan-product");
        await replay.CallAsync(53, query: Find.By(("attribute_set_name", "Default", "eq"), ("entity_type_id", "4", "eq")) + "&searchCriteria[pageSize]=20");
        await replay.CallAsync(100);
        await replay.CallAsync(169);

        await replay.Tenant.SucceedAsync("POST", "/V1/products", DocumentedTenant.DesktopComputer);
        replay.Page("rest-tutorials-bundle-product-update-options-and-links");
        await replay.CallAsync(28);
        var (option, links) = FirstOption(replay.State.Products.Find("Desktop-Computer")!.Value);
        (string From, string To) optionId = ("\"option_id\":14", $"\"option_id\":{option}");
        (string From, string To) first = ("\"19\"", $"\"{links[0]}\"");
        (string From, string To)[] ids = [optionId, first, ("\"20\"", $"\"{links[1]}\"")];
        await replay.SendAsync(221, at: $"/V1/bundle-products/options/{option}", with: ids);
        // The same in its wrapper.
        var body = ids.Aggregate(Replay.Compact(replay.Sample(221).Body), (text, id) => text.Replace(id.From, id.To, StringComparison.Ordinal));
        await replay.CallAsync(261, at: $"/V1/bundle-products/options/{option}", body: $$"""{"option":{{body}}}""");
        await replay.SendAsync(279, 298, at: $"/V1/bundle-products/Desktop-Computer/links/{links[0]}", with: [optionId, first]);
    }

    private static (long Option, List<string> Links) FirstOption(JsonElement bundle)
    {
        var option = bundle.GetProperty("extension_attributes").GetProperty("bundle_product_options")[0];
        return (option.GetProperty("option_id").GetInt64(), [.. option.GetProperty("product_links").EnumerateArray().Select(link => link.GetProperty("id").GetString()!)]);
    }

    private static async Task ReplayImagesAsync(Replay replay)
    {
        replay.Page("rest-tutorials-image-delete");
        await replay.CallAsync(24);

        // An image that a list leaves out is taken away.
        replay.Page("rest-tutorials-image-product-image-store-scope");
        await replay.SendAsync(42, 53);
        await replay.SendAsync(113, 125);
        await replay.SendAsync(215, 258);
        var entry = (await replay.SendAsync(314, 333, with: ("<base64-encoded-image-data>", "aGk="))).ToString();
        await replay.SendAsync(371, 387, at: $"/V1/products/MJ03/media/{entry}", with: ("3434", entry));
        await replay.CallAsync(409, at: $"/V1/products/MJ03/media/{entry}");
    }
}
