namespace AccsGen.AotSmoke;

/// <summary>An order, the model with the most members: in a page of a search, with items, addresses and totals.</summary>
internal static class OrderChecks
{
    private const string Order = """
        {
          "base_grand_total": 36.39, "base_to_global_rate": 1, "billing_address": {"city": "Calder", "company": "", "street": "6146 Honey Bluff", "region_id": "33"},
          "created_at": "2026-01-31 23:59:59", "customer_is_guest": 0, "email_sent": "1", "entity_id": 1, "grand_total": "36.3900", "increment_id": "000000001",
          "items": [
            {"item_id": 1, "sku": "WS03-XS-Red", "price": 31.5, "qty_ordered": 1, "product_option": {"extension_attributes": []}, "row_total": 31.5},
            {"item_id": "2", "sku": "WS03", "price": 0, "qty_ordered": "2.5", "parent_item": {"item_id": 1, "sku": "parent"}, "weee_tax_applied": "[]"}
          ],
          "payment": {"account_status": null, "additional_information": ["Check / Money order"], "method": "checkmo"},
          "status_histories": [], "total_due": 36.39, "weight": 1e1,
          "extension_attributes": {"shipping_assignments": [{"shipping": {"method": "flatrate_flatrate", "total": {"shipping_amount": 5}}}], "tenant_loyalty": {"points": 12}}
        }
        """;

    public static async Task RunAsync()
    {
        var page = $$"""{"items": [{{Order}}], "search_criteria": {"filter_groups": [], "page_size": 1}, "total_count": "1"}""";
        using var tenant = new ScriptedTenant(page);
        var found = await tenant.Client.Orders.SearchAsync(new SearchCriteria { PageSize = 1 }.Where("status", "pending").OrderBy("entity_id"));

        Check.Equal("path", "GET /SmokeTenant/V1/orders", tenant.LatestCall.Split('?')[0]);
        Check.Equal("total count from text", 1, found.TotalCount);
        Check.SameJson("page written back", page, found.ToString());

        var order = found.Items![0];
        Check.Equal("grand total", 36.39m, order.GrandTotal);
        Check.Equal("street, a text for a list", "6146 Honey Bluff", order.BillingAddress?.Street?[0]);
        Check.Equal("quantity from text", 2.5m, order.Items?[1].QtyOrdered);
        Check.Equal("parent item", "parent", order.Items?[1].ParentItem?.Sku);
        Check.Equal("shipping", 5m, order.ExtensionAttributes?.ShippingAssignments?[0].Shipping?.Total?.ShippingAmount);

        order.Items!.RemoveAt(0);
        order.Unset("payment");
        order.CustomerNote = "thanks";
        order.TotalDue = null;
        var expected = JsonNode.Parse(Order)!.AsObject();
        expected["items"]!.AsArray().RemoveAt(0);
        expected.Remove("payment");
        expected["customer_note"] = "thanks";
        expected["total_due"] = null;
        Check.SameJson("changed", expected.ToJsonString(), order.ToString());
    }
}
