namespace AccsGen.Simulator.Tests.Quotes;

public sealed class NegotiableQuoteTests
{
    private const string TextFile = """{"base64_encoded_data":"aGVsbG8=","name":"quote.txt","type":"text/plain"}""";

    [Fact]
    public async Task A_seller_drafts_a_quote_fills_it_discounts_it_and_sends_it()
    {
        await using var tenant = await Tenant.StartAsync();
        var price = (await tenant.GetAsync("/V1/products/24-MB03")).Json.GetProperty("price").GetDecimal();

        var id = (await tenant.SendAsync("POST", "/V1/negotiableQuote/draft", """{"customerId":10}""")).Json.GetInt64();
        var draft = Quote(tenant, id);
        var filled = await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{"items":[{"sku":"24-MB03","qty":10}],"extension_attributes":{"negotiable_quote":{"quote_name":"5% for bags","expiration_period":"2026-09-30"}}}}""");
        var discounted = await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{"extension_attributes":{"negotiable_quote":{"negotiated_price_type":1,"negotiated_price_value":5}}}}""");
        var recalculated = await tenant.SendAsync("POST", "/V1/negotiableQuote/pricesUpdated", $$"""{"quoteIds":[{{id}}]}""");
        var sent = await tenant.SendAsync("POST", "/V1/negotiableQuote/submitToCustomer", $$"""{"quoteId":{{id}},"comment":"5% off","files":[{{TextFile}}]}""");
        var comments = await tenant.GetAsync($"/V1/negotiableQuote/{id}/comments");
        var attachment = comments.Json[0].GetProperty("attachments")[0].GetProperty("attachment_id").GetInt64();
        var content = await tenant.GetAsync($"/V1/negotiableQuote/attachmentContent?attachmentIds={attachment}");

        Assert.Equal("draft_by_admin", draft.GetProperty("status").GetString());
        Assert.Equal(("[]", "[]", "true", "true"), (filled.Text, discounted.Text, recalculated.Text, sent.Text));
        var quote = Quote(tenant, id);
        Assert.Equal("submitted_by_admin", quote.GetProperty("status").GetString());
        Assert.Equal("5% for bags", quote.GetProperty("quote_name").GetString());
        Assert.Equal("2026-09-30", quote.GetProperty("expiration_period").GetString());
        var item = Cart(tenant, id).GetProperty("items")[0];
        var before = item.GetProperty("extension_attributes").GetProperty("negotiable_quote_item");
        Assert.InRange(before.GetProperty("original_price").GetDecimal(), 0.01m, price);
        var usual = before.GetProperty("original_price").GetDecimal() - before.GetProperty("original_discount_amount").GetDecimal();
        Assert.Equal(usual * 10, quote.GetProperty("original_total_price").GetDecimal());
        Assert.Equal(Cents(usual * 9.5m), quote.GetProperty("negotiated_total_price").GetDecimal());
        Assert.Equal(Cents(usual * 0.95m), item.GetProperty("price").GetDecimal());
        Assert.Equal("5% off", comments.Json[0].GetProperty("comment").GetString());
        Assert.Equal(("/q/u/quote.txt", 2), (comments.Json[0].GetProperty("attachments")[0].GetProperty("file_path").GetString(), comments.Json[0].GetProperty("creator_type").GetInt64()));
        Assert.Equal("aGVsbG8=", Assert.Single(content.Json.EnumerateArray()).GetProperty("base64_encoded_data").GetString());
    }

    [Fact]
    public async Task A_buyer_orders_at_the_prices_that_were_negotiated_once_the_quote_is_sent()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await CartAsync(tenant, customer: 10);
        await AddressAsync(tenant, id);
        await RequestAsync(tenant, id);
        await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}/shippingMethod", """{"shippingMethod":"flatrate_flatrate"}""");
        await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{"extension_attributes":{"negotiable_quote":{"negotiated_price_type":3,"negotiated_price_value":50,"shipping_price":3}}}}""");
        const string Order = """{"paymentMethod":{"method":"checkmo"}}""";

        var early = await tenant.SendAsync("PUT", $"/V1/carts/{id}/order", Order);
        var other = await tenant.SendAsync("POST", "/V1/customers/10/carts");
        await tenant.SendAsync("POST", "/V1/negotiableQuote/submitToCustomer", $$"""{"quoteId":{{id}}}""");
        var totals = await tenant.GetAsync($"/V1/carts/{id}/totals");
        var placed = await tenant.SendAsync("PUT", $"/V1/carts/{id}/order", Order);
        var order = await tenant.GetAsync($"/V1/orders/{placed.Text}");
        var late = await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{}}""");

        Assert.Equal((HttpStatusCode.BadRequest, "processing_by_admin"), (early.Status, early.Json.GetProperty("parameters")[0].GetString()));
        Assert.NotEqual(id, other.Json.GetInt64());
        Assert.Equal((50m, 0m, 3m), (Total("subtotal"), Total("discount_amount"), Total("shipping_amount")));
        Assert.Equal((50m, 3m), (order.Json.GetProperty("subtotal").GetDecimal(), order.Json.GetProperty("shipping_amount").GetDecimal()));
        Assert.Equal("ordered", Quote(tenant, id).GetProperty("status").GetString());
        Assert.Equal("ordered", late.Json.GetProperty("parameters")[0].GetString());

        decimal Total(string name) => totals.Json.GetProperty(name).GetDecimal();
    }

    [Fact]
    public async Task The_parts_of_a_bundle_share_what_was_negotiated()
    {
        await using var tenant = await Tenant.StartAsync();
        var bundle = tenant.Simulator.State["products"].First(product => product.GetProperty("type_id").GetString() == "bundle");
        var options = bundle.GetProperty("extension_attributes").GetProperty("bundle_product_options").EnumerateArray()
            .Select(option => $$"""{"option_id":{{option.GetProperty("option_id")}},"option_qty":1,"option_selections":[{{option.GetProperty("product_links")[0].GetProperty("id")}}]}""");
        var id = (await tenant.SendAsync("POST", "/V1/customers/10/carts")).Json.GetInt64();
        var added = await tenant.SendAsync(
            "POST",
            $"/V1/carts/{id}/items",
            $$$"""{"cartItem":{"quote_id":"{{{id}}}","sku":"{{{bundle.GetProperty("sku").GetString()}}}","qty":1,"product_option":{"extension_attributes":{"bundle_options":[{{{string.Join(',', options)}}}]} } } }""");
        await RequestAsync(tenant, id);

        await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{"extension_attributes":{"negotiable_quote":{"negotiated_price_type":1,"negotiated_price_value":50}}}}""");

        Assert.Equal(HttpStatusCode.OK, added.Status);
        var quote = Quote(tenant, id);
        var half = quote.GetProperty("negotiated_total_price").GetDecimal();
        Assert.Equal(Cents(quote.GetProperty("original_total_price").GetDecimal() / 2), half);
        Assert.InRange((await tenant.GetAsync($"/V1/carts/{id}/totals")).Json.GetProperty("subtotal").GetDecimal(), half - 0.02m, half + 0.02m);
    }

    [Fact]
    public async Task A_cart_of_a_company_user_becomes_a_quote_once()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await CartAsync(tenant, customer: 10);

        var requested = await RequestAsync(tenant, cart);
        var again = await RequestAsync(tenant, cart);
        await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{cart}", """{"quote":{"extension_attributes":{"negotiable_quote":{"negotiated_price_type":2,"negotiated_price_value":3}}}}""");

        Assert.Equal("true", requested.Text);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        var quote = Quote(tenant, cart);
        Assert.Equal("processing_by_admin", quote.GetProperty("status").GetString());
        Assert.Equal(quote.GetProperty("original_total_price").GetDecimal() - 3, quote.GetProperty("negotiated_total_price").GetDecimal());
        Assert.Equal(1, Cart(tenant, cart).GetProperty("extension_attributes").GetProperty("company_id").GetInt64());
    }

    [Fact]
    public async Task A_quote_needs_a_cart_with_items_of_an_active_user_of_a_company()
    {
        await using var tenant = await Tenant.StartAsync();
        var stranger = await CartAsync(tenant, customer: 1);
        var inactive = await CartAsync(tenant, customer: 11);
        await tenant.SendAsync("PUT", "/V1/customers/11", """{"customer":{"extension_attributes":{"company_attributes":{"company_id":1,"status":0}}}}""");
        var empty = (await tenant.SendAsync("POST", "/V1/negotiableQuote/draft", """{"customerId":10}""")).Json.GetInt64();

        var refusals = new[]
        {
            await RequestAsync(tenant, stranger),
            await RequestAsync(tenant, inactive),
            await RequestAsync(tenant, 4711),
            await tenant.SendAsync("POST", "/V1/negotiableQuote/draft", """{"customerId":1}"""),
            await tenant.SendAsync("POST", "/V1/negotiableQuote/draft", """{"customerId":99}"""),
            await tenant.SendAsync("POST", "/V1/negotiableQuote/submitToCustomer", $$"""{"quoteId":{{empty}}}"""),
        };

        Assert.Equal([400, 400, 404, 400, 404, 400], refusals.Select(refusal => (int)refusal.Status));
        Assert.Single(tenant.Simulator.State["negotiableQuotes"]);
    }

    [Fact]
    public async Task A_quote_that_is_at_the_buyer_is_locked_for_the_seller()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await CartAsync(tenant, customer: 10);
        await RequestAsync(tenant, id);
        await tenant.SendAsync("POST", "/V1/negotiableQuote/submitToCustomer", $$"""{"quoteId":{{id}}}""");
        var before = Quote(tenant, id).GetRawText();

        var update = await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{"items":[{"sku":"24-MB04","qty":1}]}}""");
        var submit = await tenant.SendAsync("POST", "/V1/negotiableQuote/submitToCustomer", $$"""{"quoteId":{{id}}}""");
        var decline = await tenant.SendAsync("POST", "/V1/negotiableQuote/decline", $$"""{"quoteId":{{id}},"reason":"x"}""");
        var prices = await tenant.SendAsync("POST", "/V1/negotiableQuote/pricesUpdated", $$"""{"quoteIds":[{{id}}]}""");

        Assert.All([update, submit, decline], refused => Assert.Equal("submitted_by_admin", refused.Json.GetProperty("parameters")[0].GetString()));
        Assert.Equal("true", prices.Text);
        Assert.Equal(before, Quote(tenant, id).GetRawText());
    }

    [Fact]
    public async Task A_declined_quote_loses_what_was_negotiated_and_says_why()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await CartAsync(tenant, customer: 10);
        await RequestAsync(tenant, id);
        await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{"extension_attributes":{"negotiable_quote":{"negotiated_price_type":3,"negotiated_price_value":1}}}}""");
        var negotiated = Quote(tenant, id).GetProperty("negotiated_total_price").GetDecimal();

        var declined = await tenant.SendAsync("POST", "/V1/negotiableQuote/decline", $$"""{"quoteId":{{id}},"reason":"Your order is too large."}""");

        var quote = Quote(tenant, id);
        var comment = (await tenant.GetAsync($"/V1/negotiableQuote/{id}/comments")).Json.EnumerateArray().Last();
        Assert.Equal(1m, negotiated);
        Assert.Equal("true", declined.Text);
        Assert.Equal("declined", quote.GetProperty("status").GetString());
        Assert.Equal(quote.GetProperty("original_total_price").GetDecimal(), quote.GetProperty("negotiated_total_price").GetDecimal());
        Assert.Equal((1, "Your order is too large."), (comment.GetProperty("is_decline").GetInt64(), comment.GetProperty("comment").GetString()));
    }

    [Theory]
    [InlineData("""{"negotiated_price_type":1,"negotiated_price_value":101}""")]
    [InlineData("""{"negotiated_price_type":2,"negotiated_price_value":1000000}""")]
    [InlineData("""{"negotiated_price_type":3,"negotiated_price_value":-1}""")]
    [InlineData("""{"negotiated_price_type":4,"negotiated_price_value":1}""")]
    [InlineData("""{"shipping_price":-1}""")]
    [InlineData("""{"expiration_period":"30.09.2026"}""")]
    [InlineData("""{"quote_name":""}""")]
    public async Task A_negotiation_that_cannot_be_is_refused(string negotiation)
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await CartAsync(tenant, customer: 10);
        await RequestAsync(tenant, id);
        var before = Quote(tenant, id).GetRawText();

        var answer = await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", "{\"quote\":{\"extension_attributes\":{\"negotiable_quote\":" + negotiation + "}}}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(before, Quote(tenant, id).GetRawText());
    }

    [Fact]
    public async Task Items_are_added_changed_and_taken_out()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await CartAsync(tenant, customer: 10);
        await RequestAsync(tenant, id);
        var item = Cart(tenant, id).GetProperty("items")[0].GetProperty("item_id").GetInt64();

        await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", $$$"""{"quote":{"items":[{"item_id":{{{item}}},"qty":7},{"sku":"24-MB04","qty":2}]}}""");
        var both = Items(tenant, id);
        await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", $$$"""{"quote":{"items":[{"item_id":{{{item}}},"qty":0}]}}""");
        var one = Items(tenant, id);
        var unknown = await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{"items":[{"sku":"nobody","qty":2}]}}""");
        var foreign = await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{"items":[{"item_id":4711,"qty":2}]}}""");

        Assert.Equal([("24-MB03", 7m), ("24-MB04", 2m)], both);
        Assert.Equal([("24-MB04", 2m)], one);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(one, Items(tenant, id));
    }

    [Fact]
    public async Task Prices_follow_the_products_and_what_is_gone_is_named()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await CartAsync(tenant, customer: 10);
        await RequestAsync(tenant, id);
        await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{"items":[{"sku":"24-MB04","qty":1}]}}""");
        await tenant.SendAsync("PUT", "/V1/products/24-MB03", """{"product":{"price":100}}""");
        await tenant.SendAsync("PUT", "/V1/products/24-MB04", """{"product":{"status":2}}""");

        await tenant.SendAsync("POST", "/V1/negotiableQuote/pricesUpdated", $$"""{"quoteIds":[{{id}}]}""");

        Assert.Equal([("24-MB03", 2m)], Items(tenant, id));
        Assert.Equal(200m, Quote(tenant, id).GetProperty("negotiated_total_price").GetDecimal());
        Assert.Equal("24-MB04", Quote(tenant, id).GetProperty("deleted_sku").GetString());
    }

    [Fact]
    public async Task A_copy_is_a_draft_of_the_same_items_with_nothing_negotiated()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await CartAsync(tenant, customer: 10);
        await RequestAsync(tenant, id);
        await tenant.SendAsync("PUT", $"/V1/negotiableQuote/{id}", """{"quote":{"extension_attributes":{"negotiable_quote":{"negotiated_price_type":1,"negotiated_price_value":50}}}}""");

        var copy = (await tenant.SendAsync("POST", $"/V1/negotiableQuote/{id}/duplicate")).Json.GetInt64();

        Assert.NotEqual(id, copy);
        Assert.Equal("draft_by_admin", Quote(tenant, copy).GetProperty("status").GetString());
        Assert.Equal(Items(tenant, id), Items(tenant, copy));
        Assert.Equal(Quote(tenant, id).GetProperty("original_total_price").GetDecimal(), Quote(tenant, copy).GetProperty("negotiated_total_price").GetDecimal());
    }

    [Fact]
    public async Task Notes_on_items_are_shown_with_them_as_long_as_they_are_there()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await CartAsync(tenant, customer: 10);
        await RequestAsync(tenant, id);
        var item = Cart(tenant, id).GetProperty("items")[0].GetProperty("item_id").GetInt64();

        var note = await tenant.SendAsync("POST", "/V1/negotiable-cart-item-note", $$$"""{"itemNote":{"negotiable_quote_item_id":{{{item}}},"note":"Please in red"}}""");
        var read = await tenant.GetAsync($"/V1/negotiable-cart-item-note/{note.Text}");
        var found = await tenant.GetAsync($"/V1/negotiable-cart-item-note/search?searchCriteria[filterGroups][0][filters][0][field]=negotiable_quote_item_id&searchCriteria[filterGroups][0][filters][0][value]={item}");
        await tenant.SendAsync("POST", "/V1/negotiableQuote/pricesUpdated", $$"""{"quoteIds":[{{id}}]}""");
        var shown = Notes();
        var deleted = await tenant.SendAsync("DELETE", $"/V1/negotiable-cart-item-note/{note.Text}");
        var foreign = await tenant.SendAsync("POST", "/V1/negotiable-cart-item-note", """{"itemNote":{"negotiable_quote_item_id":4711,"note":"x"}}""");

        Assert.Equal("Please in red", read.Json.GetProperty("note").GetString());
        Assert.Equal(1, found.Json.GetProperty("total_count").GetInt64());
        Assert.Equal(1, shown);
        Assert.Equal("[]", deleted.Text);
        Assert.Equal(0, Notes());
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Empty(tenant.Simulator.State["quoteItemNotes"]);

        int Notes() => Cart(tenant, id).GetProperty("items")[0].GetProperty("extension_attributes").GetProperty("negotiable_quote_item").GetProperty("extension_attributes").GetProperty("last_item_notes").GetArrayLength();
    }

    [Theory]
    [InlineData("""{"base64_encoded_data":"aGVsbG8=","name":"quote.exe"}""")]
    [InlineData("""{"base64_encoded_data":"aGVsbG8=","name":"../quote.txt"}""")]
    [InlineData("""{"base64_encoded_data":"%%%","name":"quote.txt"}""")]
    [InlineData("""{"base64_encoded_data":"aGVsbG8="}""")]
    public async Task A_file_that_cannot_be_taken_refuses_all(string file)
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await CartAsync(tenant, customer: 10);

        var answer = await tenant.SendAsync("POST", "/V1/negotiableQuote/request", $$"""{"quoteId":{{cart}},"quoteName":"First","files":[{{TextFile}},{{file}}]}""");
        var eleven = await tenant.SendAsync("POST", "/V1/negotiableQuote/request", $$"""{"quoteId":{{cart}},"quoteName":"First","files":[{{string.Join(',', Enumerable.Repeat(TextFile, 11))}}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.BadRequest, eleven.Status);
        Assert.Empty(tenant.Simulator.State["negotiableQuotes"]);
        Assert.Empty(tenant.Simulator.State["quoteAttachments"]);
    }

    [Fact]
    public async Task Who_is_gone_leaves_closed_quotes()
    {
        await using var tenant = await Tenant.StartAsync();
        var first = await CartAsync(tenant, customer: 10);
        await RequestAsync(tenant, first);
        var second = await CartAsync(tenant, customer: 13);
        await RequestAsync(tenant, second);

        await tenant.SendAsync("DELETE", "/V1/customers/10");
        await tenant.SendAsync("DELETE", "/V1/company/2");

        Assert.Equal("closed", Quote(tenant, first).GetProperty("status").GetString());
        Assert.Equal("closed", Quote(tenant, second).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_shipping_method_is_set_once_where_there_is_an_address()
    {
        await using var tenant = await Tenant.StartAsync();
        var homeless = await CartAsync(tenant, customer: 10);
        await RequestAsync(tenant, homeless);
        var id = await CartAsync(tenant, customer: 11);
        await AddressAsync(tenant, id);
        await RequestAsync(tenant, id);

        var refused = await SetMethodAsync(homeless);
        var unknown = await SetMethodAsync(id, "pigeon_pigeon");
        var set = await SetMethodAsync(id);
        var again = await SetMethodAsync(id);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (refused.Status, unknown.Status, again.Status));
        Assert.Equal("true", set.Text);
        var cart = (await tenant.GetAsync($"/V1/carts/{id}")).Json.GetProperty("extension_attributes");
        Assert.Equal("flatrate_flatrate", cart.GetProperty("shipping_assignments")[0].GetProperty("shipping").GetProperty("method").GetString());
        Assert.Equal("created", cart.GetProperty("negotiable_quote").GetProperty("status").GetString());

        Task<Answer> SetMethodAsync(long quote, string method = "flatrate_flatrate") => tenant.SendAsync("PUT", $"/V1/negotiableQuote/{quote}/shippingMethod", $$"""{"shippingMethod":"{{method}}"}""");
    }

    [Fact]
    public async Task Custom_attributes_are_shown_in_the_cart()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await CartAsync(tenant, customer: 10);
        await RequestAsync(tenant, id);

        var set = await tenant.SendAsync("POST", "/V1/negotiableQuote/setCustomAttributes", $$"""{"quote_id":"{{id}}","custom_attributes":[{"attribute_code":"attr one","value":"value one"}]}""");

        Assert.Equal("true", set.Text);
        Assert.Equal("""[{"attribute_code":"attr one","value":"value one"}]""", Quote(tenant, id).GetProperty("custom_attributes").GetRawText());
    }

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static Task<Answer> RequestAsync(Tenant tenant, long cart) =>
        tenant.SendAsync("POST", "/V1/negotiableQuote/request", $$"""{"quoteId":{{cart}},"quoteName":"First quote","comment":"Requesting a 5% discount"}""");

    /// <summary>A cart of a customer with two bags in it.</summary>
    private static async Task<long> CartAsync(Tenant tenant, long customer)
    {
        var id = (await tenant.SendAsync("POST", $"/V1/customers/{customer}/carts")).Json.GetInt64();
        var item = await tenant.SendAsync("POST", $"/V1/carts/{id}/items", $$$"""{"cartItem":{"quote_id":"{{{id}}}","sku":"24-MB03","qty":2}}""");
        Assert.Equal(HttpStatusCode.OK, item.Status);
        return id;
    }

    /// <summary>Gives a cart addresses to bill and ship to.</summary>
    private static Task<Answer> AddressAsync(Tenant tenant, long id) => tenant.SendAsync(
        "POST",
        $"/V1/carts/{id}/billing-address",
        """{"address":{"firstname":"A","lastname":"B","street":["123 Oak Avenue"],"city":"Purchase","postcode":"10577","country_id":"US","region_id":43,"telephone":"555-0100"},"useForShipping":true}""");

    private static JsonElement Cart(Tenant tenant, long id) => tenant.Simulator.State["carts"].Find($"{id}")!.Value;

    private static JsonElement Quote(Tenant tenant, long id) => Cart(tenant, id).GetProperty("extension_attributes").GetProperty("negotiable_quote");

    private static List<(string?, decimal)> Items(Tenant tenant, long id) =>
        [.. Cart(tenant, id).GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("sku").GetString(), item.GetProperty("qty").GetDecimal()))];
}
