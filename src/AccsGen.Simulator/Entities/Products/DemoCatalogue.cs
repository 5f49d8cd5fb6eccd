using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>
/// The seed: 200 products of every type, the same at every start. Prices, stock, dates and states vary; eight SKUs hold what a careless client gets wrong.
/// </summary>
internal static class DemoCatalogue
{
    /// <summary>Slash, plus, space, percent sign, umlaut, dots, ampersand, hash: everything that has a meaning in a URL.</summary>
    private static readonly string[] s_awkwardSkus = ["AC/DC-100", "C++ Primer", "50% wool", "Käse-Füße", "a%2Fb", "v1.2..3", "R&D #7", "q?x=1;y"];

    private static readonly DemoKind[] s_kinds =
    [
        new("MB", "Duffle Bag", CategoryId: 4, Weight: 1.2m),
        new("WB", "Tote", CategoryId: 4, Weight: 0.65m),
        new("UG", "Exercise Mat", CategoryId: 5, Weight: 2),
        new("WT", "Watch", CategoryId: 6, Weight: 0.1m),
        new("BT", "Water Bottle", CategoryId: 7, Weight: 0.35m),
        new("FR", "Foam Roller", CategoryId: 5, Weight: 0.9m),
        new("LP", "Camp Lantern", CategoryId: 8, Weight: 0.75m),
        new("NB", "Notebook", CategoryId: 9, Weight: 0.3m),
    ];

    public static void AddTo(Session session)
    {
        var builder = new DemoBuilder(session[ProductCollections.Products]);
        for (var number = 1; number <= 12; number++)
        {
            foreach (var kind in s_kinds)
                builder.Add($"24-{kind.Code}{number:d2}", "simple", kind.Noun, kind.CategoryId, kind.Weight);
        }
        foreach (var sku in s_awkwardSkus)
            builder.Add(sku, "simple", "Oddity", categoryId: 10, weight: 1);
        for (var number = 1; number <= 10; number++)
            AddConfigurable(builder, $"MT{number:d2}", DemoBuilder.Colors[number % DemoBuilder.Colors.Count]);
        for (var number = 1; number <= 10; number++)
            builder.Add($"SRV-{number:d2}", "virtual", "Care Plan", categoryId: 11, weight: null);
        for (var number = 1; number <= 8; number++)
            AddDownloadable(builder, number);
        for (var number = 1; number <= 6; number++)
            AddBundle(builder, number);
        for (var number = 1; number <= 6; number++)
            AddGrouped(builder, number);
        for (var number = 1; number <= 6; number++)
            builder.Add($"GIFT-{number * 25}", "giftcard", "Gift Card", categoryId: 15, weight: null, ("giftcard_amounts", Amounts(number * 25)));
    }

    /// <summary>Five sizes of one color, not visible by themselves, and their parent.</summary>
    private static void AddConfigurable(DemoBuilder builder, string sku, string color)
    {
        var children = DemoBuilder.Sizes.Select(size => builder.AddVariant($"{sku}-{size}-{color}", "Training Shirt", color, size)).ToList();
        var option = new JsonObject
        {
            ["id"] = children[0],
            ["attribute_id"] = "141",
            ["label"] = "Size",
            ["position"] = 0,
            ["values"] = new JsonArray([.. DemoBuilder.Sizes.Select(size => (JsonNode?)new JsonObject { ["value_index"] = DemoBuilder.SizeOption(size) })]),
            ["product_id"] = children[^1] + 1,
        };
        builder.Add(
            sku,
            "configurable",
            "Training Shirt",
            categoryId: 12,
            weight: 0.25m,
            ("configurable_product_options", new JsonArray(option)),
            ("configurable_product_links", new JsonArray([.. children.Select(id => (JsonNode?)JsonValue.Create(id))])));
    }

    private static void AddDownloadable(DemoBuilder builder, int number)
    {
        var link = new JsonObject
        {
            ["id"] = number,
            ["title"] = "Full course",
            ["sort_order"] = 1,
            ["is_shareable"] = 2,
            ["price"] = 0,
            ["number_of_downloads"] = 0,
            ["link_type"] = "url",
            ["link_url"] = $"https://example.com/courses/{number}.mp4",
            ["sample_type"] = null,
        };
        builder.Add($"DL-{number:d2}", "downloadable", "Video Course", categoryId: 13, weight: null, ("downloadable_product_links", new JsonArray(link)), ("downloadable_product_samples", new JsonArray()));
    }

    private static void AddBundle(DemoBuilder builder, int number)
    {
        var sku = $"BNDL-{number:d2}";
        var options = new JsonArray();
        foreach (var (index, code) in new[] { "UG", "FR" }.Index())
        {
            var link = new JsonObject
            {
                ["id"] = ((number * 2) + index).ToString(CultureInfo.InvariantCulture),
                ["sku"] = $"24-{code}{number:d2}",
                ["option_id"] = (number * 2) + index,
                ["qty"] = 1,
                ["position"] = 1,
                ["is_default"] = true,
                ["price"] = 0,
                ["price_type"] = null,
                ["can_change_quantity"] = 1,
            };
            options.Add(new JsonObject
            {
                ["option_id"] = (number * 2) + index,
                ["title"] = index == 0 ? "Mat" : "Roller",
                ["required"] = true,
                ["type"] = "select",
                ["position"] = index + 1,
                ["sku"] = sku,
                ["product_links"] = new JsonArray(link),
            });
        }
        builder.Add(sku, "bundle", "Training Set", categoryId: 5, weight: null, ("bundle_product_options", options));
    }

    private static void AddGrouped(DemoBuilder builder, int number)
    {
        var sku = $"GRP-{number:d2}";
        var links = new JsonArray();
        foreach (var (index, code) in new[] { "BT", "LP", "NB" }.Index())
        {
            links.Add(new JsonObject
            {
                ["sku"] = sku,
                ["link_type"] = "associated",
                ["linked_product_sku"] = $"24-{code}{number:d2}",
                ["linked_product_type"] = "simple",
                ["position"] = index,
                ["extension_attributes"] = new JsonObject { ["qty"] = 1 },
            });
        }
        builder.AddGrouped(sku, "Weekend Kit", links);
    }

    private static JsonArray Amounts(int amount) => new(new JsonObject { ["attribute_id"] = 134, ["website_id"] = 0, ["value"] = amount, ["website_value"] = amount });

    private sealed record DemoKind(string Code, string Noun, int CategoryId, decimal Weight);
}
