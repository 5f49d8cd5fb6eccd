using AccsGen.Naming;

namespace AccsGen.Generator.Tests.Naming;

public sealed class OperationNamerTests
{
    [Fact]
    public void A_pet_store_reads_well() => Expect(
        ("GET /pets []", "Pets.List"),
        ("POST /pets", "Pets.Create"),
        ("GET /pets/{petId} {}", "Pets.Get"),
        ("PATCH /pets/{petId}", "Pets.Patch"),
        ("DELETE /pets/{petId}", "Pets.Delete"),
        ("HEAD /pets/{petId}", "Pets.Head"),
        ("OPTIONS /pets", "Pets.Options"),
        ("GET /pets/findByStatus []", "Pets.FindByStatus"),
        ("POST /pets/{petId}/uploadImage", "Pets.UploadImage"),
        ("GET /store/inventory {}", "Store.GetInventory"),
        ("POST /store/order", "Store.Orders.Create"),
        ("GET /store/order/{orderId} {}", "Store.Orders.Get"),
        ("GET /user/login", "Users.Login"),
        ("GET /user/{username} {}", "Users.Get"),
        ("POST /login", "Login.Login"),
        ("GET / {}", "Root.Get"),
        ("GET /{id} {}", "Root.GetById"));

    [Fact]
    public void Verbs_are_methods_and_nouns_are_clients() => Expect(
        ("GET /V1/orders/{id} {}", "Orders.Get"),
        ("POST /V1/orders/{id}/hold", "Orders.Hold"),
        ("POST /V1/order/{orderId}/invoice", "Orders.Invoice"),
        ("GET /V1/orders/{id}/comments {}", "Orders.Comments.List"),
        ("POST /V1/orders/{id}/comments", "Orders.Comments.Add"),
        ("POST /V1/orders/{id}/emails", "Orders.SendEmail"),
        ("PUT /V1/categories/{id}/move", "Categories.Move"),
        ("POST /V1/things/{id}/assignProducts", "Things.AssignProducts"),
        ("GET /V1/things/is-salable/{sku}/{stockId}", "Things.IsSalable"),
        ("PUT /V1/things/{id}/is-filterable/{isFilterable}", "Things.SetFilterable"),
        ("GET /V1/things/get-distance", "Things.GetDistance"));

    [Fact]
    public void Singular_and_plural_are_one_client() => Expect(
        ("GET /V1/invoices []", "Invoices.List"),
        ("POST /V1/invoice/{invoiceId}/refund", "Invoices.Refund"),
        ("POST /V1/configurable-products/{sku}/child", "ConfigurableProducts.Children.Add"),
        ("GET /V1/configurable-products/{sku}/children []", "ConfigurableProducts.Children.List"),
        ("GET /V1/company/{id} {}", "Companies.Get"));

    [Fact]
    public void A_listing_segment_adds_nothing() => Expect(
        ("GET /V1/categories/list []", "Categories.List"),
        ("GET /V1/coupons/search {}", "Coupons.Search"),
        ("GET /V1/bundles/{sku}/options/all []", "Bundles.Options.List"),
        ("PUT /V1/bundles/{sku}/options/{id}", "Bundles.Options.Update"),
        ("GET /V1/inventory/algorithm-list []", "Inventory.GetAlgorithms"));

    [Fact]
    public void A_part_of_which_there_is_one_stays_with_its_parent() => Expect(
        ("GET /V1/carts/{id} {}", "Carts.Get"),
        ("GET /V1/carts/{id}/billing-address {}", "Carts.GetBillingAddress"),
        ("POST /V1/carts/{id}/billing-address", "Carts.SetBillingAddress"),
        ("DELETE /V1/carts/{id}/billing-address", "Carts.DeleteBillingAddress"));

    [Fact]
    public void Posts_that_read_or_delete_belong_to_what_they_read_or_delete() => Expect(
        ("POST /V1/products/base-prices", "Products.BasePrices.Create"),
        ("POST /V1/products/base-prices-information []", "Products.BasePrices.Get"),
        ("POST /V1/products/base-prices-delete []", "Products.BasePrices.Delete"));

    [Fact]
    public void A_later_version_is_marked_beside_an_earlier_one_only() => Expect(
        ("GET /V1/carts/{id}/coupons text", "Carts.Coupons.Get"),
        ("POST /V2/carts/{id}/coupons", "Carts.Coupons.CreateV2"),
        ("GET /V2/reports []", "Reports.List"));

    [Fact]
    public void A_parameter_is_named_where_it_tells_two_apart_only() => Expect(
        ("GET /V1/items/{id} {}", "Items.Get"),
        ("GET /V1/items/{id}/{version} {}", "Items.GetByVersion"),
        ("GET /V1/accounts/code/{code} {}", "Accounts.GetByCode"),
        ("GET /V1/accounts/{id} {}", "Accounts.Get"),
        ("DELETE /V1/accounts/{id}", "Accounts.Delete"),
        ("DELETE /V1/accounts", "Accounts.DeleteAll"),
        ("PUT /V1/orders", "Orders.UpdateWithoutId"),
        ("PUT /V1/orders/{id}", "Orders.Update"),
        ("POST /V1/orders", "Orders.Create"),
        ("PUT /V1/orders/create", "Orders.CreateWithPut"));

    [Fact]
    public void A_client_shares_no_name_with_its_members_or_another_class() => Expect(
        ("GET /call/{id} {}", "Calls.Get"),
        ("GET /transport {}", "TransportOperations.Get"),
        ("GET /tax-rates []", "TaxRates.List"),
        ("GET /tax/rates []", "Tax.RatesOperations.List"),
        ("POST /tax/rates", "Tax.RatesOperations.Create"));

    [Theory]
    [InlineData("GET /a/{id}", "GET /a/{key}")]
    [InlineData("GET /a", "GET /a/")]
    public void What_differs_in_spelling_only_is_told_apart_or_left_to_be_diagnosed(string first, string second)
    {
        var names = OperationNamer.Name(Documents.Of(first, second), NameOverrides.Empty);

        Assert.Equal(2, names.Count);
    }

    [Fact]
    public void An_override_has_the_first_right_to_its_name()
    {
        var overrides = NameOverrides.Parse("""{ "operations": { "POST /a/{id}": "As.Get" } }""");

        var names = OperationNamer.Name(Documents.Of("POST /a/{id}", "GET /a/{id} {}"), overrides);

        Assert.Equal("As.Get", names["POST /a/{id}"].ToString());
        Assert.Equal("As.GetById", names["GET /a/{id}"].ToString());
    }

    [Fact]
    public void A_noun_can_be_held_to_be_a_client_or_not()
    {
        var overrides = NameOverrides.Parse("""{ "clients": { "cart/total": "Sums" }, "methods": ["carts/items"] }""");

        var names = OperationNamer.Name(Documents.Of("GET /carts/{id}/totals {}", "GET /carts/{id}/items []", "POST /carts/{id}/items"), overrides);

        Assert.Equal("Carts.Sums.List", names["GET /carts/{id}/totals"].ToString());
        Assert.Equal("Carts.GetItems", names["GET /carts/{id}/items"].ToString());
        Assert.Equal("Carts.CreateItem", names["POST /carts/{id}/items"].ToString());
    }

    [Theory]
    [InlineData("GET //")]
    [InlineData("GET /{}")]
    [InlineData("GET /{a}{b}/{c}.json")]
    [InlineData("GET /a/{unclosed")]
    [InlineData("GET /§/*")]
    [InlineData("POST /V1")]
    [InlineData("GET /list")]
    [InlineData("GET /a.b/c:d/1")]
    public void Odd_paths_get_valid_names(string operation)
    {
        var name = OperationNamer.Name(Documents.Of(operation), NameOverrides.Empty).Values.Single();

        Assert.All(name.Client.Append(name.Method), part => Assert.True(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(part), part));
    }

    private static void Expect(params (string Operation, string Name)[] expected)
    {
        var names = OperationNamer.Name(Documents.Of([.. expected.Select(e => e.Operation)]), NameOverrides.Empty);

        Assert.Equal(
            expected.Select(e => $"{Key(e.Operation)} = {e.Name}"),
            expected.Select(e => $"{Key(e.Operation)} = {names[Key(e.Operation)]}"));
    }

    private static string Key(string operation) => string.Join(' ', operation.Split(' ').Take(2));
}
