using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities;
using AccsGen.Simulator.Entities.Taxes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Taxes;

public sealed class TaxCalculatorTests
{
    private const long Goods = TaxCollections.TaxableGoods;
    private const long Customer = TaxCollections.RetailCustomer;

    private readonly Session _session = new(SeededStates.Of(SimulatorSeed.Empty), DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData("US", 12, "94103", 8.25)]
    [InlineData("US", 12, null, 8.25)]
    [InlineData("US", 57, "75001", 0)]
    [InlineData("DE", 0, "10115", 19)]
    [InlineData("de", 81, "10115", 19)]
    [InlineData("FR", 0, "75001", 0)]
    public void A_rate_is_for_its_country_and_region(string country, long region, string? postcode, decimal percent)
    {
        var session = new Session(SeededStates.Of(SimulatorSeed.Demo), DateTimeOffset.UnixEpoch);

        Assert.Equal(percent, TaxCalculator.Percent(session, new(country, region, postcode), Goods, Customer));
    }

    [Theory]
    [InlineData("94103", 2)]
    [InlineData("94103-1234", 2)]
    [InlineData("94200", 1)]
    [InlineData("90210", 3)]
    [InlineData("10001", 1)]
    [InlineData("SW1A 1AA", 1)]
    public void Of_one_rule_the_rate_that_fits_best_counts(string postcode, decimal percent)
    {
        PutRate(1, 1, "*");
        PutRate(2, 2, "94100-94199", range: (94_100, 94_199));
        PutRate(3, 3, "902*");
        PutRule(1, priority: 0, calculateSubtotal: false, 1, 2, 3);

        Assert.Equal(percent, TaxCalculator.Percent(_session, new("US", 12, postcode), Goods, Customer));
    }

    [Fact]
    public void Rules_of_one_priority_add_up_and_a_later_one_is_taken_of_the_sum()
    {
        PutRate(1, 10, "*");
        PutRate(2, 5, "*");
        PutRate(3, 20, "*");
        PutRule(1, priority: 0, calculateSubtotal: false, 1);
        PutRule(2, priority: 0, calculateSubtotal: false, 2);
        PutRule(3, priority: 1, calculateSubtotal: false, 3);

        var steps = TaxCalculator.Find(_session, TaxDestination.Default with { RegionId = 12 }, Goods, Customer);

        Assert.Equal([15m, 23m], steps.Select(step => step.Percent));
        Assert.Equal(["Rate 1,Rate 2", "Rate 3"], steps.Select(step => string.Join(',', step.Rates.Select(rate => rate.Code))));
    }

    [Fact]
    public void A_later_rule_may_be_taken_of_the_price_alone()
    {
        PutRate(1, 10, "*");
        PutRate(2, 20, "*");
        PutRule(1, priority: 0, calculateSubtotal: false, 1);
        PutRule(2, priority: 1, calculateSubtotal: true, 2);

        Assert.Equal(30, TaxCalculator.Percent(_session, new("US", 12, "1"), Goods, Customer));
    }

    [Fact]
    public void Other_classes_are_not_taxed()
    {
        PutRate(1, 10, "*");
        PutRule(1, priority: 0, calculateSubtotal: false, 1);

        Assert.Equal(0, TaxCalculator.Percent(_session, new("US", 12, "1"), productClass: 0, Customer));
        Assert.Equal(0, TaxCalculator.Percent(_session, new("US", 12, "1"), Goods, customerClass: 5));
    }

    [Fact]
    public void A_rate_has_the_title_of_the_store_view()
    {
        PutRate(1, 10, "*");
        PutRule(1, priority: 0, calculateSubtotal: false, 1);

        Assert.Equal("Steuer", TaxCalculator.Find(_session, new("US", 12, "1"), Goods, Customer, storeId: 2)[0].Rates[0].Title);
        Assert.Equal("Rate 1", TaxCalculator.Find(_session, new("US", 12, "1"), Goods, Customer, storeId: 1)[0].Rates[0].Title);
    }

    private void PutRate(long id, decimal rate, string postcode, (long From, long To)? range = null)
    {
        var value = new JsonObject
        {
            ["id"] = id,
            ["code"] = $"Rate {id}",
            ["tax_country_id"] = "US",
            ["tax_region_id"] = id == 1 ? 0 : 12,
            ["tax_postcode"] = postcode,
            ["rate"] = rate,
            ["titles"] = new JsonArray(new JsonObject { ["store_id"] = "2", ["value"] = "Steuer" }),
        };
        if (range is { } zip)
        {
            value["zip_is_range"] = 1;
            value["zip_from"] = zip.From;
            value["zip_to"] = zip.To;
        }
        _session[TaxCollections.Rates].Put(value);
    }

    private void PutRule(long id, long priority, bool calculateSubtotal, params long[] rates) => _session[TaxCollections.Rules].Put(new()
    {
        ["id"] = id,
        ["code"] = $"Rule {id}",
        ["priority"] = priority,
        ["customer_tax_class_ids"] = new JsonArray(Customer),
        ["product_tax_class_ids"] = new JsonArray(Goods),
        ["tax_rate_ids"] = new JsonArray([.. rates.Select(rate => (JsonNode?)rate)]),
        ["calculate_subtotal"] = calculateSubtotal,
    });
}
