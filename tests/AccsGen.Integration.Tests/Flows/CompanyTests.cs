namespace AccsGen.Integration.Tests.Flows;

/// <summary>A company with its people, its credit, the catalog made for it, and a quote that becomes an order.</summary>
public sealed class CompanyTests
{
    private const string Bag = "24-MB03";

    [Fact]
    public async Task A_company_gets_people_credit_and_prices_and_negotiates()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;

        // The company with its administrator, and a buyer with a role, in a team.
        var admin = (await accs.Customers.CreateAsync(Person("boss@cedar.example", "Ines"))).Id!.Value;
        var company = (await accs.Companies.CreateAsync(new Company
        {
            CompanyName = "Cedar Studios",
            LegalName = "Cedar Studios LLC",
            CompanyEmail = "office@cedar.example",
            Street = ["5 Cedar Road"],
            City = "Austin",
            CountryId = "US",
            Region = "Texas",
            RegionId = "57",
            Postcode = "73301",
            Telephone = "512-555-0100",
            SuperUserId = admin,
            CustomerGroupId = 1,
            ExtensionAttributes = new() { QuoteConfig = new() { IsQuoteEnabled = true } },
        })).Id!.Value;
        var buyer = (await accs.Customers.CreateAsync(Person("buyer@cedar.example", "Noor"))).Id!.Value;
        await accs.Customers.Companies.AddAsync(new CompanyCustomer { CompanyId = company, CustomerId = buyer, JobTitle = "Buyer", Status = 1, Telephone = "512-555-0101", IsDefault = true });
        var role = await accs.Companies.Roles.CreateAsync(new CompanyRole
        {
            CompanyId = company,
            RoleName = "Purchasing",
            Permissions = [.. new[] { "Magento_Company::index", "Magento_Sales::all", "Magento_Sales::place_order", "Magento_NegotiableQuote::all" }.Select(resource => new CompanyPermission { ResourceId = resource, Permission = "allow" })],
        });
        Assert.True(await accs.Companies.AssignRolesAsync([new CompanyRole { Id = role.Id }], buyer));
        var team = (await accs.Teams.CreateAsync(company, new Team { Name = "Studio One" }))!.Value;
        var places = await accs.Hierarchy.GetAsync(company);
        var (teamPlace, buyerPlace) = (places.Single(place => place.EntityType == "team"), places.Single(place => place.EntityId == buyer && place.EntityType == "customer"));
        await accs.Hierarchy.MoveAsync(buyerPlace.StructureId!.Value, teamPlace.StructureId!.Value);

        Assert.Equal([buyer], (await accs.Companies.Roles.GetUsersAsync(role.Id!.Value)).Select(user => user.Id!.Value));
        Assert.Equal(team, teamPlace.EntityId);
        Assert.Equal(teamPlace.StructureId, (await accs.Hierarchy.GetAsync(company)).Single(place => place.StructureId == buyerPlace.StructureId).StructureParentId);
        var member = (await accs.Customers.GetAsync(buyer)).ExtensionAttributes!.CompanyAttributes!;
        Assert.Equal((company, "Buyer", 1L), (member.CompanyId, member.JobTitle, member.Status));
        Assert.Equal("Cedar Studios", Assert.Single(await accs.Customers.Companies.ListAsync(buyer)).CompanyName);
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Teams.DeleteAsync(team));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Customers.DeleteAsync(admin));

        // Credit.
        var credit = await accs.CompanyCredits.GetByCompanyAsync(company);
        await accs.CompanyCredits.UpdateAsync(Shop.Text(credit.Id), new CompanyCreditLimit { CompanyId = company, CreditLimit = 2000, CurrencyCode = "USD", ExceedLimit = false });
        await accs.CompanyCredits.DecreaseBalanceAsync(credit.Id!.Value, "USD", operationType: 3, value: 450, comment: "Order", options: new() { PurchaseOrder = "PO-9" });
        await accs.CompanyCredits.IncreaseBalanceAsync(credit.Id.Value, "USD", operationType: 4, value: 50);
        var balance = await accs.CompanyCredits.GetAsync(credit.Id.Value);
        Assert.Equal((2000m, -400m, 1600m), (balance.CreditLimit, balance.Balance, balance.AvailableLimit));
        var history = await accs.CompanyCredits.History.SearchAsync(new SearchCriteria().Where("company_credit_id", Shop.Text(credit.Id)).OrderBy("entity_id"));
        Assert.Equal([-450m, 50m], history.Items!.Select(entry => entry.Amount!.Value).Where(amount => amount != 0));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.CompanyCredits.IncreaseBalanceAsync(credit.Id.Value, "EUR", operationType: 2, value: 5));

        // A catalog for the company, with a price of its own.
        var catalog = (await accs.SharedCatalogs.CreateAsync(new SharedCatalog { Name = "Cedar", Description = "For Cedar Studios", Type = 0, StoreId = 0, TaxClassId = 3 }))!.Value;
        var group = (await accs.SharedCatalogs.GetAsync(catalog)).CustomerGroupId!.Value;
        Assert.True(await accs.SharedCatalogs.AssignCategoriesAsync(catalog, [new Category { Id = 3 }, new Category { Id = 4 }]));
        Assert.True(await accs.SharedCatalogs.AssignProductsAsync(catalog, [new Product { Sku = Bag }, new Product { Sku = Shop.Tote }]));
        await accs.SharedCatalogs.AssignTierPricesAsync(catalog, [new TierPrice { Sku = Bag, Price = 30, PriceType = "fixed", WebsiteId = 0, CustomerGroup = "Cedar", Quantity = 1 }]);
        Assert.True(await accs.SharedCatalogs.AssignCompaniesAsync(catalog, [new Company { Id = company }]));

        Assert.Equal([3L, 4L], await accs.SharedCatalogs.GetCategoriesAsync(catalog));
        Assert.Superset(new HashSet<string> { Bag, Shop.Tote }, (await accs.SharedCatalogs.GetProductsAsync(catalog)).ToHashSet());
        Assert.Equal($"[\"{company}\"]", await accs.SharedCatalogs.GetCompaniesAsync(catalog));
        Assert.Equal("Cedar", (await accs.CustomerGroups.GetAsync(group)).Code);
        Assert.Equal((group, group), ((await accs.Companies.GetAsync(company)).CustomerGroupId, (await accs.Customers.GetAsync(buyer)).GroupId));
        Assert.Contains((await accs.Products.GetAsync(Bag)).TierPrices!, tier => tier.CustomerGroupId == group && tier.Value == 30);

        // The buyer's cart has that price, and asks for a better one.
        var cart = (await accs.Customers.CreateCartAsync(buyer))!.Value;
        Assert.Equal(30m, (await accs.Carts.Items.AddAsync(Shop.Text(cart), new CartItem { Sku = Bag, Qty = 2, QuoteId = Shop.Text(cart) })).Price);
        await accs.ShipToAsync(cart, Shop.Texas);
        Assert.True(await accs.NegotiableQuotes.RequestAsync(cart, "Two bags", "10 % less, please"));
        var early = await Assert.ThrowsAsync<AccsValidationException>(() => accs.Carts.PlaceOrderAsync(cart, new QuotePayment { Method = "checkmo" }));
        Assert.DoesNotContain('%', early.ApiMessage!);
        await accs.NegotiableQuotes.UpdateAsync(Shop.Text(cart), new Cart
        {
            ExtensionAttributes = new() { NegotiableQuote = new() { NegotiatedPriceType = 1, NegotiatedPriceValue = 10, ShippingPrice = 12 } },
        });
        Assert.True(await accs.NegotiableQuotes.SubmitToCustomerAsync(cart, "As you wish"));

        var quote = (await accs.Carts.GetAsync(cart)).ExtensionAttributes!.NegotiableQuote!;
        Assert.Equal(("submitted_by_admin", "Two bags", 60m, 54m), (quote.Status, quote.QuoteName, quote.OriginalTotalPrice, quote.NegotiatedTotalPrice));
        Assert.Equal(["10 % less, please", "As you wish"], (await accs.NegotiableQuotes.Comments.ListAsync(cart)).Select(comment => comment.Comment));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.NegotiableQuotes.DeclineAsync(cart, "Too late"));

        // It becomes an order at what was agreed.
        var totals = await accs.Carts.GetTotalsAsync(cart);
        var order = await accs.Orders.GetAsync((await accs.Carts.PlaceOrderAsync(cart, new QuotePayment { Method = "checkmo" }))!.Value);
        Assert.Equal((54m, 12m, 66m), (totals.Subtotal, totals.ShippingAmount, totals.GrandTotal));
        Assert.Equal((54m, 12m, 66m, buyer), (order.Subtotal, order.ShippingAmount, order.GrandTotal, order.CustomerId));
        Assert.Equal("Cedar Studios", order.ExtensionAttributes!.CompanyOrderAttributes!.CompanyName);
        Assert.Equal("ordered", (await accs.Carts.GetAsync(cart)).ExtensionAttributes!.NegotiableQuote!.Status);

        // Without its catalog the company pays what everybody pays.
        Assert.True(await accs.SharedCatalogs.DeleteAsync(catalog));
        Assert.NotEqual(group, (await accs.Customers.GetAsync(buyer)).GroupId);
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.CustomerGroups.GetAsync(group));
        var later = (await accs.Customers.CreateCartAsync(buyer))!.Value;
        Assert.NotEqual(30m, (await accs.Carts.Items.AddAsync(Shop.Text(later), new CartItem { Sku = Bag, Qty = 1, QuoteId = Shop.Text(later) })).Price);
    }

    [Fact]
    public async Task What_companies_may_not_do_is_refused()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;
        var strangersCart = (await accs.Customers.CreateCartAsync(1))!.Value;
        await accs.Carts.Items.AddAsync(Shop.Text(strangersCart), new CartItem { Sku = Bag, Qty = 1, QuoteId = Shop.Text(strangersCart) });

        await Assert.ThrowsAsync<AccsValidationException>(() => accs.NegotiableQuotes.RequestAsync(strangersCart, "Not of a company"));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.Companies.GetAsync(4711));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Companies.CreateAsync(new Company { CompanyName = "Nobody's" }));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.SharedCatalogs.DeleteAsync(1));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.SharedCatalogs.CreateAsync(new SharedCatalog { Name = "Key accounts", Type = 0, StoreId = 0, TaxClassId = 3 }));

        Assert.Equal(2, (await accs.Companies.SearchAsync()).TotalCount);
        Assert.Equal(2, (await accs.SharedCatalogs.SearchAsync()).TotalCount);
    }

    private static Customer Person(string email, string firstName) => new() { Email = email, FirstName = firstName, LastName = "Haddad", WebsiteId = 1, StoreId = 1 };
}
