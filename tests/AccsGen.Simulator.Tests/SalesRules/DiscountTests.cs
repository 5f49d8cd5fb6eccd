using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.SalesRules;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.SalesRules;

public sealed class DiscountTests
{
    private readonly Session _session = new(SeededStates.Of(SimulatorSeed.Empty), new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("by_percent", 10, 0, 0, "3.00, 4.50")]
    [InlineData("by_percent", 10, 2, 0, "2.00, 4.50")] // by twos: two of the three
    [InlineData("by_percent", 10, 0, 1, "1.00, 2.25")] // one of each at most
    [InlineData("by_percent", 150, 0, 0, "30.00, 45.00")]
    [InlineData("by_fixed", 4, 0, 0, "12.00, 8.00")]
    [InlineData("by_fixed", 40, 0, 0, "30.00, 45.00")] // never more than it costs
    [InlineData("cart_fixed", 10, 0, 0, "4.00, 6.00")]
    [InlineData("cart_fixed", 7.77, 0, 0, "3.11, 4.66")]
    [InlineData("cart_fixed", 100, 0, 0, "30.00, 45.00")]
    [InlineData("buy_x_get_y", 1, 2, 0, "10.00, 0.00")]
    [InlineData("to_percent", 80, 0, 0, "6.00, 9.00")]
    [InlineData("to_fixed", 9, 0, 0, "3.00, 27.00")]
    public void A_rule_takes_off_what_its_action_says(string action, decimal amount, int step, int most, string expected)
    {
        PutRule(1, action, amount, rule =>
        {
            rule["discount_step"] = step;
            rule["discount_qty"] = most;
        });

        var result = Apply([Item("A", 3, 10), Item("B", 2, 22.5m)]);

        Assert.Equal(expected, string.Join(", ", result.Items.Select(item => item.Amount.ToString("0.00", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(2, 0)]
    public void Of_two_and_one_one_is_free(int quantity, int free)
    {
        PutRule(1, "buy_x_get_y", 1, rule => rule["discount_step"] = 2);

        Assert.Equal(free * 10, Apply([Item("A", quantity, 10)]).Items[0].Amount);
    }

    [Fact]
    public void Rules_follow_their_order_each_on_what_is_left_until_one_is_the_last()
    {
        PutRule(1, "by_percent", 50, rule => rule["sort_order"] = 2);
        PutRule(2, "by_fixed", 2, rule => rule["sort_order"] = 1);
        PutRule(3, "by_percent", 50, rule =>
        {
            rule["sort_order"] = 3;
            rule["stop_rules_processing"] = true;
        });
        PutRule(4, "by_percent", 50, rule => rule["sort_order"] = 4);

        var result = Apply([Item("A", 1, 10)]);

        Assert.Equal([2, 1, 3], result.RuleIds);
        Assert.Equal([2m, 4m, 2m], result.Items[0].Rules.Select(rule => rule.Amount));
        Assert.Equal(100, result.Items[0].Percent);
        Assert.Equal("Rule 2, Rule 1, Rule 3", result.Label);
    }

    [Theory]
    [InlineData("website_ids", "[2]")]
    [InlineData("customer_group_ids", "[0]")]
    [InlineData("from_date", "\"2026-07-02\"")]
    [InlineData("to_date", "\"2026-06-30\"")]
    [InlineData("is_active", "false")]
    [InlineData("coupon_type", "\"SPECIFIC_COUPON\"")]
    public void A_rule_that_is_not_for_the_cart_does_nothing(string member, string value)
    {
        PutRule(1, "by_percent", 10);
        var applied = Apply([Item("A", 1, 10)]).RuleIds;
        PutRule(1, "by_percent", 10, rule => rule[member] = JsonNode.Parse(value));

        Assert.Equal([1], applied);
        Assert.Empty(Apply([Item("A", 1, 10)]).RuleIds);
    }

    [Fact]
    public void A_coupon_is_good_until_it_is_used_up_expired_or_the_customer_has_had_it()
    {
        PutRule(1, "by_percent", 10, rule => rule["coupon_type"] = CouponTypes.Specific);
        PutCoupon(usageLimit: 2, perCustomer: 1);

        var first = Apply([Item("A", 1, 10)], ["code", "nonsense"], customer: 7);
        RuleUses.Count(_session, first.RuleIds, first.Coupons, customerId: 7);
        var again = Apply([Item("A", 1, 10)], ["CODE"], customer: 7);
        var guest = Apply([Item("A", 1, 10)], ["CODE"]);
        RuleUses.Count(_session, guest.RuleIds, guest.Coupons, customerId: null);
        var used = Apply([Item("A", 1, 10)], ["CODE"]);
        RuleUses.Count(_session, guest.RuleIds, guest.Coupons, customerId: null, times: -1);

        Assert.Equal(["CODE"], first.Coupons);
        Assert.Empty(again.Coupons);
        Assert.Equal(1, guest.Items[0].Amount);
        Assert.Empty(used.RuleIds);
        Assert.Equal([1], Apply([Item("A", 1, 10)], ["CODE"]).RuleIds);
        PutCoupon(usageLimit: 0, perCustomer: 0, expires: "2026-06-30 00:00:00");
        Assert.Empty(Apply([Item("A", 1, 10)], ["CODE"]).RuleIds);
    }

    [Fact]
    public void A_rule_ends_for_a_customer_who_has_used_it_often_enough()
    {
        PutRule(1, "by_percent", 10, rule => rule["uses_per_customer"] = 1);
        RuleUses.Count(_session, [1], [], customerId: 7);

        Assert.Empty(Apply([Item("A", 1, 10)], customer: 7).RuleIds);
        Assert.Equal([1], Apply([Item("A", 1, 10)], customer: 8).RuleIds);
    }

    [Theory]
    [InlineData("Address", "base_subtotal", ">=", "30", true)]
    [InlineData("Address", "base_subtotal", ">", "30", false)]
    [InlineData("Address", "total_qty", "<", "4", true)]
    [InlineData("Address", "weight", "==", "6", true)]
    [InlineData("Address", "country_id", "()", "US, CA", true)]
    [InlineData("Address", "country_id", "!()", "US, CA", false)]
    [InlineData("Address", "postcode", "{}", "941", true)]
    [InlineData("Address", "region_id", "!=", "12", false)]
    [InlineData("Address", "payment_method", "==", "checkmo", false)]
    [InlineData("Address", "payment_method", "<=>", "", true)]
    public void A_rule_may_ask_about_the_cart(string type, string attribute, string comparison, string value, bool applies)
    {
        PutRule(1, "by_percent", 10, rule => rule["condition"] = Combine("Combine", "all", "1", Condition(type, attribute, comparison, value)));

        Assert.Equal(applies, Apply([Item("A", 3, 10, weight: 2)]).RuleIds.Count == 1);
    }

    [Theory]
    [InlineData("category_ids", "==", "12", "A")]
    [InlineData("category_ids", "{}", "12, 13", "A,B")]
    [InlineData("category_ids", "!()", "12", "B,C")]
    [InlineData("sku", "()", "A,C", "A,C")]
    [InlineData("quote_item_price", ">=", "20", "B")]
    [InlineData("color", "==", "52", "B")]
    public void A_rule_may_be_for_some_items_only(string attribute, string comparison, string value, string expected)
    {
        PutProduct("A", """[{"attribute_code":"category_ids","value":["3","12"]}]""");
        PutProduct("B", """[{"attribute_code":"category_ids","value":["13"]},{"attribute_code":"color","value":"52"}]""");
        PutRule(1, "by_percent", 10, rule => rule["action_condition"] = Combine("Product\\Combine", "all", "1", Condition("Product", attribute, comparison, value)));

        var result = Apply([Item("A", 1, 10), Item("B", 1, 20), Item("C", 1, 5)]);

        Assert.Equal(expected, string.Join(',', new[] { "A", "B", "C" }.Zip(result.Items).Where(pair => pair.Second.Amount > 0).Select(pair => pair.First)));
    }

    [Theory]
    [InlineData("all", "1", false)]
    [InlineData("any", "1", true)]
    [InlineData("all", "0", false)]
    [InlineData("any", "0", true)]
    public void Conditions_are_combined(string aggregator, string value, bool applies)
    {
        PutRule(1, "by_percent", 10, rule => rule["condition"] = Combine(
            "Combine", aggregator, value, Condition("Address", "base_subtotal", ">", "5"), Condition("Address", "base_subtotal", ">", "500")));

        Assert.Equal(applies, Apply([Item("A", 1, 10)]).RuleIds.Count == 1);
    }

    [Theory]
    [InlineData("Product\\Found", "1", "", "", true)]
    [InlineData("Product\\Found", "0", "", "", false)]
    [InlineData("Product\\Subselect", "3", "qty", ">=", true)]
    [InlineData("Product\\Subselect", "4", "qty", ">=", false)]
    [InlineData("Product\\Subselect", "30", "base_row_total", "==", true)]
    public void A_rule_may_ask_for_products_in_the_cart(string type, string value, string attribute, string comparison, bool applies)
    {
        var condition = Combine(type, "all", value, Condition("Product", "sku", "==", "A"));
        condition["attribute_name"] = attribute;
        condition["operator"] = comparison;
        PutRule(1, "by_percent", 10, rule => rule["condition"] = condition);

        Assert.Equal(applies, Apply([Item("A", 3, 10), Item("B", 9, 10)]).RuleIds.Count == 1);
    }

    [Fact]
    public void A_condition_of_an_unknown_kind_never_holds()
    {
        PutRule(1, "by_percent", 10, rule => rule["condition"] = Combine("Combine", "all", "1", new JsonObject { ["condition_type"] = "Magento\\CustomerSegment\\Model\\Segment\\Condition\\Segment" }));

        Assert.Empty(Apply([Item("A", 1, 10)]).RuleIds);
    }

    [Theory]
    [InlineData("by_percent", 10, 1.2)]
    [InlineData("by_fixed", 5, 5)]
    [InlineData("by_fixed", 50, 12)]
    [InlineData("cart_fixed", 15, 5)]
    [InlineData("cart_fixed", 8, 0)]
    public void Shipping_may_be_discounted_too(string action, decimal amount, decimal expected)
    {
        PutRule(1, action, amount, rule => rule["apply_to_shipping"] = true);

        Assert.Equal(expected, Apply([Item("A", 1, 10)]).ShippingDiscount(12));
    }

    [Fact]
    public void Shipping_is_free_for_the_items_of_a_rule_or_for_all()
    {
        PutRule(1, "by_percent", 0, rule =>
        {
            rule["simple_free_shipping"] = "1";
            rule["action_condition"] = Combine("Product\\Combine", "all", "1", Condition("Product", "sku", "==", "A"));
        });
        var some = Apply([Item("A", 1, 10), Item("B", 1, 10)]);
        PutRule(1, "by_percent", 0, rule => rule["simple_free_shipping"] = "2");

        Assert.Equal([true, false], some.Items.Select(item => item.ShipsFree));
        Assert.False(some.ShipsFree);
        Assert.True(Apply([Item("A", 1, 10)]).ShipsFree);
    }

    private DiscountResult Apply(IReadOnlyList<DiscountItem> items, IReadOnlyList<string>? coupons = null, long? customer = null) => DiscountCalculator.Apply(_session, new DiscountRequest
    {
        WebsiteId = 1,
        CustomerGroupId = 1,
        CustomerId = customer,
        CouponCodes = coupons ?? [],
        Items = items,
        CountryId = "US",
        RegionId = 12,
        Postcode = "94103",
    });

    private DiscountItem Item(string sku, decimal quantity, decimal price, decimal weight = 0) => new(sku, _session[ProductCollections.Products].Find(sku), quantity, price, weight);

    private void PutProduct(string sku, string attributes) => _session[ProductCollections.Products].Put(new() { ["sku"] = sku, ["custom_attributes"] = JsonNode.Parse(attributes) });

    private void PutRule(long id, string action, decimal amount, Action<JsonObject>? change = null)
    {
        var rule = new JsonObject
        {
            ["rule_id"] = id,
            ["store_labels"] = new JsonArray(new JsonObject { ["store_id"] = 0, ["store_label"] = $"Rule {id}" }),
            ["website_ids"] = new JsonArray(1),
            ["customer_group_ids"] = new JsonArray(1),
            ["is_active"] = true,
            ["simple_action"] = action,
            ["discount_amount"] = amount,
        };
        change?.Invoke(rule);
        SalesRuleDefaults.Complete(rule);
        _session[SalesRuleCollections.Rules].Put(rule);
    }

    private void PutCoupon(int usageLimit, int perCustomer, string? expires = null) => _session[SalesRuleCollections.Coupons].Put(new()
    {
        ["coupon_id"] = 1,
        ["rule_id"] = 1,
        ["code"] = "CODE",
        ["usage_limit"] = usageLimit,
        ["usage_per_customer"] = perCustomer,
        ["times_used"] = 0,
        ["expiration_date"] = expires,
    });

    private static JsonObject Combine(string type, string aggregator, string value, params JsonObject[] conditions) => new()
    {
        ["condition_type"] = "Magento\\SalesRule\\Model\\Rule\\Condition\\" + type,
        ["aggregator_type"] = aggregator,
        ["value"] = value,
        ["conditions"] = new JsonArray([.. conditions]),
    };

    private static JsonObject Condition(string type, string attribute, string comparison, string value) => new()
    {
        ["condition_type"] = "Magento\\SalesRule\\Model\\Rule\\Condition\\" + type,
        ["attribute_name"] = attribute,
        ["operator"] = comparison,
        ["value"] = value,
    };
}
