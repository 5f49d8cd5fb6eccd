namespace AccsGen.Integration.Tests.Flows;

/// <summary>An order from the cart to the last refund, with what is refused on the way.</summary>
public sealed class OrderTests
{
    private const string Address = "123 Oak Ave";

    [Fact]
    public async Task A_guest_orders_and_the_order_is_paid_shipped_in_parts_and_refunded_in_parts()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;
        var salable = await accs.Inventory.GetProductSalableQuantityAsync(Shop.Tote, 1);

        // The cart: two products, what shipping would cost, where to, how to pay.
        var cart = (await accs.Carts.CreateAsync())!.Value;
        await accs.Carts.Items.AddAsync(Shop.Text(cart), new CartItem { Sku = Shop.Tote, Qty = 1, QuoteId = Shop.Text(cart) });
        var mats = await accs.Carts.Items.AddAsync(Shop.Text(cart), new CartItem { Sku = Shop.Mat, Qty = 5, QuoteId = Shop.Text(cart) });
        await accs.Carts.Items.UpdateAsync(Shop.Text(cart), Shop.Text(mats.ItemId), new CartItem { Qty = 1, QuoteId = Shop.Text(cart) });
        await accs.Carts.Items.AddAsync(Shop.Text(cart), new CartItem { Sku = Shop.Tote, Qty = 2, QuoteId = Shop.Text(cart) });
        var methods = await accs.Carts.EstimateShippingMethodsAsync(Shop.Text(cart), Shop.Texas);
        var checkout = await accs.ShipToAsync(cart, Shop.Texas);

        Assert.Equal([(Shop.Tote, 3m), (Shop.Mat, 1m)], (await accs.Carts.Items.ListAsync(cart)).Select(item => (item.Sku, item.Qty!.Value)));
        Assert.Contains(methods, method => method is { CarrierCode: "flatrate", MethodCode: "flatrate", Amount: 20m, Available: true });
        Assert.Contains(checkout.PaymentMethods!, method => method.Code == "checkmo");
        Assert.Equal((235.45m, 20m, 0m, 255.45m), (checkout.Totals!.Subtotal, checkout.Totals.ShippingAmount, checkout.Totals.TaxAmount, checkout.Totals.GrandTotal));
        Assert.Equal(checkout.Totals.GrandTotal, checkout.Totals.TotalSegments!.Single(segment => segment.Code == "grand_total").Value);

        // Nobody can pay with what isn't offered; the order is placed once.
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Carts.PlaceOrderAsync(cart, new QuotePayment { Method = "barter" }));
        await accs.Carts.SetSelectedPaymentMethodAsync(cart, new QuotePayment { Method = "checkmo" });
        var id = (await accs.Carts.PlaceOrderAsync(cart))!.Value;
        var placed = await accs.Orders.GetAsync(id);

        Assert.Equal(("new", "pending", 255.45m, 255.45m, 1L), (placed.State, placed.Status, placed.GrandTotal, placed.TotalDue, placed.CustomerIsGuest));
        Assert.Equal((cart, 4m, "checkmo", "jdoe@example.com"), (placed.QuoteId, placed.TotalQtyOrdered, placed.Payment!.Method, placed.CustomerEmail));
        Assert.Equal(Address, placed.BillingAddress!.Street!.Single());
        Assert.Equal("flatrate_flatrate", placed.ExtensionAttributes!.ShippingAssignments!.Single().Shipping!.Method);
        Assert.False((await accs.Carts.GetAsync(cart)).IsActive);
        Assert.Equal(salable - 3, await accs.Inventory.GetProductSalableQuantityAsync(Shop.Tote, 1));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.Carts.PlaceOrderAsync(cart, new QuotePayment { Method = "checkmo" }));

        // On hold nothing goes on.
        Assert.True(await accs.Orders.HoldAsync(id));
        Assert.Equal("holded", await accs.Orders.GetStatusAsync(id));
        var held = await Assert.ThrowsAsync<AccsValidationException>(() => accs.Orders.InvoiceAsync(id));
        Assert.Contains("An invoice cannot be created when an order has a status of holded", held.ApiMessage, StringComparison.Ordinal);
        Assert.True(await accs.Orders.UnholdAsync(id));

        // Paid.
        var invoice = await accs.Invoices.GetAsync((await accs.Orders.InvoiceAsync(id, capture: true, notify: true, comment: new() { Comment = "Thank you", IsVisibleOnFront = 1 }, appendComment: true))!.Value);
        var paid = await accs.Orders.GetAsync(id);
        Assert.Equal((id, 255.45m, 4m, 2L), (invoice.OrderId, invoice.GrandTotal, invoice.TotalQty, invoice.State));
        Assert.Equal("Thank you", Assert.Single((await accs.Invoices.Comments.ListAsync(invoice.EntityId!.Value)).Items!).Comment);
        Assert.Equal(("processing", 255.45m, 0m), (paid.State, paid.TotalPaid, paid.TotalDue));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Orders.InvoiceAsync(id));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Orders.ShipAsync(id, items: [new() { OrderItemId = paid.Item(Shop.Tote).ItemId, Qty = 4 }]));

        // Shipped in two parcels, of which one is announced later.
        var first = await accs.Shipments.GetAsync((await accs.Orders.ShipAsync(
            id,
            items: [new() { OrderItemId = paid.Item(Shop.Tote).ItemId, Qty = 3 }],
            tracks: [new() { CarrierCode = "ups", Title = "United Parcel Service", TrackNumber = "1Z-1" }]))!.Value);
        var between = await accs.Orders.GetAsync(id);
        var second = (await accs.Orders.ShipAsync(id))!.Value;
        await accs.Shipments.Tracks.AddAsync(new ShipmentTrack { OrderId = id, ParentId = second, CarrierCode = "ups", Title = "United Parcel Service", TrackNumber = "1Z-2", Weight = 1, Qty = 1, Description = "Mat" });

        Assert.Equal((id, 3m, "1Z-1"), (first.OrderId, first.TotalQty, first.Tracks!.Single().TrackNumber));
        Assert.Equal(("processing", 3m, 0m), (between.State, between.Item(Shop.Tote).QtyShipped, between.Item(Shop.Mat).QtyShipped));
        var shipments = await accs.Shipments.SearchAsync(new SearchCriteria().Where("order_id", Shop.Text(id)).OrderBy("entity_id"));
        Assert.Equal(["1Z-1", "1Z-2"], shipments.Items!.SelectMany(shipment => shipment.Tracks!).Select(track => track.TrackNumber));
        Assert.Equal("complete", (await accs.Orders.GetAsync(id)).State);
        Assert.Equal((11m, 26m), (await StockAsync(accs, Shop.Tote), await StockAsync(accs, Shop.Mat)));
        Assert.Equal(salable - 3, await accs.Inventory.GetProductSalableQuantityAsync(Shop.Tote, 1));

        // What is complete is neither canceled nor held nor shipped.
        Assert.False(await accs.Orders.CancelAsync(id));
        Assert.Equal("complete", (await accs.Orders.GetAsync(id)).State);
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Orders.HoldAsync(id));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Orders.ShipAsync(id));

        // A check isn't given back by the invoice. One piece comes back to the stock, then the rest with the shipping; then there is nothing left to give back.
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Invoices.RefundAsync(invoice.EntityId.Value));
        var tote = paid.Item(Shop.Tote).ItemId!.Value;
        var memo = await accs.CreditMemos.GetAsync((await accs.Orders.RefundAsync(
            id,
            items: [new() { OrderItemId = tote, Qty = 1 }],
            arguments: new() { ShippingAmount = 0, ExtensionAttributes = new() { ReturnToStockItems = [tote] } }))!.Value);
        var partly = await accs.Orders.GetAsync(id);
        await accs.Orders.RefundAsync(id);
        var closed = await accs.Orders.GetAsync(id);

        Assert.Equal((49.50m, 0m, 49.50m), (memo.Subtotal, memo.ShippingAmount, memo.GrandTotal));
        Assert.Equal(("complete", 49.50m, 1m), (partly.State, partly.TotalRefunded, partly.Item(Shop.Tote).QtyRefunded));
        Assert.Equal(12m, await StockAsync(accs, Shop.Tote));
        Assert.Equal(("closed", 255.45m, 20m), (closed.State, closed.TotalRefunded, closed.ShippingRefunded));
        var memos = await accs.CreditMemos.SearchAsync(new SearchCriteria().Where("order_id", Shop.Text(id)));
        Assert.Equal(255.45m, memos.Items!.Sum(one => one.GrandTotal));
        var again = await Assert.ThrowsAsync<AccsValidationException>(() => accs.Orders.RefundAsync(id));
        Assert.Contains("A creditmemo can not be created when an order has a status of closed", again.ApiMessage, StringComparison.Ordinal);
        Assert.Equal(2, (await accs.CreditMemos.SearchAsync(new SearchCriteria().Where("order_id", Shop.Text(id)))).TotalCount);
    }

    [Fact]
    public async Task A_customer_orders_with_taxes_and_a_coupon_that_is_used_up()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;
        var customer = await accs.Customers.CreateAsync(new Customer { Email = "ada@example.com", FirstName = "Ada", LastName = "Byron" });

        // A rule with a coupon that is good once.
        var rule = await accs.SalesRules.CreateAsync(new SalesRule
        {
            Name = "A fifth off",
            WebsiteIds = [1],
            CustomerGroupIds = [0, 1],
            SimpleAction = "by_percent",
            DiscountAmount = 20,
            CouponType = "SPECIFIC_COUPON",
            UseAutoGeneration = true,
            UsesPerCoupon = 1,
            IsActive = true,
        });
        var code = Assert.Single(await accs.Coupons.GenerateAsync(new CouponGenerationSpec { RuleId = rule.RuleId, Quantity = 1, Length = 8, Format = "alphanum", Prefix = "ADA-" }));
        Assert.StartsWith("ADA-", code, StringComparison.Ordinal);

        var cart = (await accs.Customers.CreateCartAsync(customer.Id!.Value))!.Value;
        await accs.Carts.Items.AddAsync(Shop.Text(cart), new CartItem { Sku = Shop.Tote, Qty = 2, QuoteId = Shop.Text(cart) });
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.Carts.Coupons.ApplyAsync(cart, "NO-SUCH-CODE"));
        Assert.True(await accs.Carts.Coupons.ApplyAsync(cart, code));
        Assert.Equal(code, await accs.Carts.Coupons.GetAsync(cart));
        var newYork = Shop.Address("New York", "NY", 43, "10577");
        var totals = (await accs.ShipToAsync(cart, newYork)).Totals!;

        Assert.Equal((99m, -19.80m, 10m), (totals.Subtotal, totals.DiscountAmount, totals.ShippingAmount));
        Assert.True(totals.TaxAmount > 0);
        Assert.Equal(totals.Subtotal + totals.DiscountAmount + totals.ShippingAmount + totals.TaxAmount, totals.GrandTotal);

        var order = await accs.Orders.GetAsync((await accs.Carts.PlaceOrderAsync(cart, new QuotePayment { Method = "purchaseorder", PoNumber = "PO-7" }))!.Value);
        Assert.Equal((customer.Id, 0L, "ada@example.com", code), (order.CustomerId, order.CustomerIsGuest, order.CustomerEmail, order.CouponCode));
        Assert.Equal((totals.GrandTotal, totals.TaxAmount, -19.80m), (order.GrandTotal, order.TaxAmount, order.DiscountAmount));
        Assert.Equal("PO-7", order.Payment!.PoNumber);
        var found = await accs.Orders.SearchAsync(new SearchCriteria().Where("customer_id", Shop.Text(customer.Id)));
        Assert.Equal(order.EntityId, Assert.Single(found.Items!).EntityId);

        // The coupon is used up; the sums go on into the documents to the last cent.
        var coupon = Assert.Single((await accs.Coupons.SearchAsync(new SearchCriteria().Where("code", code))).Items!);
        Assert.Equal(1, coupon.TimesUsed);
        var next = (await accs.Customers.CreateCartAsync(customer.Id.Value))!.Value;
        Assert.NotEqual(cart, next);
        await accs.Carts.Items.AddAsync(Shop.Text(next), new CartItem { Sku = Shop.Tote, Qty = 1, QuoteId = Shop.Text(next) });
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.Carts.Coupons.ApplyAsync(next, code));

        var item = order.Item(Shop.Tote).ItemId;
        var one = await accs.Invoices.GetAsync((await accs.Orders.InvoiceAsync(order.EntityId!.Value, items: [new() { OrderItemId = item, Qty = 1 }]))!.Value);
        Assert.Equal("processing", (await accs.Orders.GetAsync(order.EntityId.Value)).State);
        var rest = await accs.Invoices.GetAsync((await accs.Orders.InvoiceAsync(order.EntityId.Value))!.Value);
        var paid = await accs.Orders.GetAsync(order.EntityId.Value);
        Assert.Equal(order.GrandTotal, one.GrandTotal + rest.GrandTotal);
        Assert.Equal((order.GrandTotal, 0m, order.TaxAmount), (paid.TotalPaid, paid.TotalDue, paid.TaxInvoiced));
        await accs.Orders.RefundAsync(order.EntityId.Value);
        var refunded = await accs.Orders.GetAsync(order.EntityId.Value);
        Assert.Equal(("closed", order.GrandTotal, order.TaxAmount), (refunded.State, refunded.TotalRefunded, refunded.TaxRefunded));
    }

    [Fact]
    public async Task What_was_paid_by_card_is_given_back_by_its_invoice()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;
        var order = (await accs.OrderAsync("oope_card", (Shop.Tote, 2))).EntityId!.Value;

        var invoice = await accs.Invoices.GetAsync((await accs.Orders.InvoiceAsync(order, capture: true))!.Value);
        var line = Assert.Single(invoice.Items!);
        var memo = await accs.CreditMemos.GetAsync((await accs.Invoices.RefundAsync(
            invoice.EntityId!.Value,
            items: [new() { OrderItemId = line.OrderItemId, Qty = 1 }],
            isOnline: true,
            arguments: new() { ShippingAmount = 5 }))!.Value);
        var partly = await accs.Orders.GetAsync(order);
        await accs.Invoices.RefundAsync(invoice.EntityId.Value, isOnline: true);
        var closed = await accs.Orders.GetAsync(order);

        Assert.Equal((invoice.EntityId, 54.50m), (memo.InvoiceId, memo.GrandTotal));
        Assert.Equal(("processing", 54.50m), (partly.State, partly.TotalOnlineRefunded));
        Assert.Equal(("closed", 109m, 109m), (closed.State, closed.TotalRefunded, closed.TotalOnlineRefunded));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Invoices.RefundAsync(invoice.EntityId.Value, isOnline: true));
    }

    [Fact]
    public async Task An_order_that_is_canceled_gives_back_its_stock_and_takes_no_money()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;
        var salable = await accs.Inventory.GetProductSalableQuantityAsync(Shop.Mat, 1);
        var order = (await accs.OrderAsync((Shop.Mat, 4))).EntityId!.Value;

        Assert.True(await accs.Orders.CancelAsync(order));
        Assert.False(await accs.Orders.CancelAsync(order));
        await accs.Orders.Comments.AddAsync(order, new OrderStatusHistory { Comment = "Ordered twice", IsCustomerNotified = 0, IsVisibleOnFront = 0, Status = "canceled" });

        var canceled = await accs.Orders.GetAsync(order);
        Assert.Equal(("canceled", 367.80m, 4m), (canceled.State, canceled.TotalCanceled, canceled.Item(Shop.Mat).QtyCanceled));
        Assert.Equal(salable, await accs.Inventory.GetProductSalableQuantityAsync(Shop.Mat, 1));
        Assert.Contains((await accs.Orders.Comments.ListAsync(order)).Items!, comment => comment.Comment == "Ordered twice");
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Orders.InvoiceAsync(order));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Orders.ShipAsync(order));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Orders.RefundAsync(order));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.Orders.CancelAsync(4711));
    }

    private static async Task<decimal?> StockAsync(AccsClient accs, string sku) =>
        Assert.Single((await accs.Inventory.SourceItems.SearchAsync(new SearchCriteria().Where("sku", sku).Where("source_code", "default"))).Items!).Quantity;
}
