using AccsGen.Simulator.Entities.GiftCards;
using AccsGen.Simulator.Entities;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.GiftCards;

public sealed class GiftCardAccountTests
{
    private const string Given = """{"giftcardAccount":{"code":"GIFT-1234-ABCD","balance":100.00,"status":1,"state":0,"is_redeemable":1,"date_expires":"2027-12-31"}}""";

    [Fact]
    public async Task An_account_is_made_and_answered_with_its_day()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());

        var answer = await tenant.SucceedAsync("POST", "/V1/giftcardaccounts", Given);

        Assert.Equal(
            """{"date_created":"2026-07-01","code":"GIFT-1234-ABCD","balance":100,"status":1,"state":0,"is_redeemable":1,"date_expires":"2027-12-31","account_id":5}""",
            answer.Text);
        Assert.Equal(answer.Text, (await tenant.GetAsync("/V1/giftcardaccounts/5")).Text);
        Assert.Equal(answer.Text, (await tenant.GetAsync("/V1/giftcardaccounts/code/gift-1234-abcd")).Text);
    }

    [Fact]
    public async Task What_is_not_said_is_filled_in()
    {
        await using var tenant = await Tenant.StartAsync();

        var account = (await tenant.SucceedAsync("POST", "/V1/giftcardaccounts", """{"giftcardAccount":{"code":"A","balance":"5.5","account_id":2,"date_created":"2001-01-01"}}""")).Json;

        Assert.Equal("5 5.5 1 0 1", $"{account.GetProperty("account_id")} {account.GetProperty("balance")} {account.GetProperty("status")} {account.GetProperty("state")} {account.GetProperty("is_redeemable")}");
        Assert.NotEqual("2001-01-01", account.GetProperty("date_created").GetString());
        Assert.False(account.TryGetProperty("date_expires", out _));
    }

    [Fact]
    public async Task A_code_of_digits_is_an_id_in_the_path_and_found_by_its_own_operation()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal("404 The gift card account with the ID \"1234567890\" doesn't exist.", await tenant.RefusalAsync("GET", "/V1/giftcardaccounts/1234567890"));
        Assert.Equal(2, (await tenant.SucceedAsync("GET", "/V1/giftcardaccounts/code/1234567890")).Json.GetProperty("account_id").GetInt32());
    }

    [Fact]
    public async Task A_PUT_merges_and_null_changes_nothing()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SucceedAsync("PUT", "/V1/giftcardaccounts/1", """{"giftcardAccount":{"balance":75,"status":0,"date_expires":null,"code":null,"state":null}}""");

        Assert.Equal("GIFT-1000-DEMO 75 0 0 2027-12-31", string.Join(' ', new[] { "code", "balance", "status", "state", "date_expires" }.Select(member => answer.Json.GetProperty(member))));
    }

    [Theory]
    [InlineData("""{"code":"gift-1000-demo","balance":1}""", "409 A gift card account with the code \"gift-1000-demo\" already exists.")]
    [InlineData("""{"balance":1}""", "400 \"code\" is required. Enter and try again.")]
    [InlineData("""{"code":"X"}""", "400 \"balance\" is required. Enter and try again.")]
    [InlineData("""{"code":"X","balance":-1}""", "400 Invalid value of \"-1\" provided for the balance field.")]
    [InlineData("""{"code":"X","balance":1,"status":2}""", "400 Invalid value of \"2\" provided for the status field.")]
    [InlineData("""{"code":"X","balance":1,"state":4}""", "400 Invalid value of \"4\" provided for the state field.")]
    [InlineData("""{"code":"X","balance":1,"is_redeemable":-1}""", "400 Invalid value of \"-1\" provided for the is_redeemable field.")]
    [InlineData("""{"code":"X","balance":1,"date_expires":"31.12.2027"}""", "400 Invalid value of \"31.12.2027\" provided for the date_expires field.")]
    [InlineData("""{"code":"X","balance":1,"date_expires":"2026-06-30"}""", "400 Invalid value of \"2026-06-30\" provided for the date_expires field.")]
    [InlineData("""{"code":"X","balance":1,"website_id":1}""", "400 \"website_id\" is not accepted here. The website is told by the request's headers.")]
    public async Task A_wrong_account_is_refused(string account, string refusal)
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/giftcardaccounts", $$"""{"giftcardAccount":{{account}}}"""));
        Assert.Equal(4, (await tenant.GetAsync("/V1/giftcardaccounts")).Json.GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task A_code_can_not_be_changed_but_an_account_may_be_set_to_have_expired()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());

        Assert.Equal("400 The code of a gift card account can't be changed.", await tenant.RefusalAsync("PUT", "/V1/giftcardaccounts/1", """{"giftcardAccount":{"code":"OTHER","balance":1}}"""));
        Assert.Equal(50, (await tenant.GetAsync("/V1/giftcardaccounts/1")).Json.GetProperty("balance").GetInt32());
        await tenant.SucceedAsync("PUT", "/V1/giftcardaccounts/1", """{"giftcardAccount":{"date_expires":"2026-06-30"}}""");
    }

    [Fact]
    public async Task Accounts_are_searched_and_deleted()
    {
        await using var tenant = await Tenant.StartAsync();

        var found = await tenant.GetAsync("/V1/giftcardaccounts?searchCriteria[filterGroups][0][filters][0][field]=state&searchCriteria[filterGroups][0][filters][0][value]=3");
        var deleted = await tenant.SucceedAsync("DELETE", "/V1/giftcardaccounts/4");

        Assert.Equal("GIFT-3000-LATE", found.Json.GetProperty("items").EnumerateArray().Single().GetProperty("code").GetString());
        Assert.Equal("true", deleted.Text);
        Assert.Equal("404 The gift card account with the ID \"4\" doesn't exist.", await tenant.RefusalAsync("DELETE", "/V1/giftcardaccounts/4"));
        Assert.Equal("404 The gift card account with the code \"GIFT-3000-LATE\" doesn't exist.", await tenant.RefusalAsync("GET", "/V1/giftcardaccounts/code/GIFT-3000-LATE"));
    }

    [Theory]
    [InlineData("Magento-Website-Code", "outlet", 2)]
    [InlineData("Store", "outlet_en", 2)]
    [InlineData("Store", "all", 1)]
    [InlineData("Store", "de", 1)]
    public async Task The_website_comes_by_a_header(string header, string value, int website)
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Http.DefaultRequestHeaders.Add(header, value);

        var answer = await tenant.SucceedAsync("POST", "/V1/giftcardaccounts", Given);

        Assert.DoesNotContain("website", answer.Text, StringComparison.Ordinal);
        Assert.Equal(website, tenant.Simulator.State["giftCardAccounts"].Find("5")!.Value.GetProperty("@website_id").GetInt32());
    }

    [Fact]
    public async Task A_website_that_is_not_there_is_404()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Http.DefaultRequestHeaders.Add("Magento-Website-Code", "moon");

        Assert.Equal("404 The website with code moon that was requested wasn't found. Verify the website and try again.", await tenant.RefusalAsync("POST", "/V1/giftcardaccounts", Given));
    }

    [Fact]
    public void Paying_takes_from_the_balance_until_it_is_used_and_a_refund_gives_back()
    {
        var session = new Session(SeededStates.Of(SimulatorSeed.Demo), new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));
        Entity Find(string code) => GiftCardAccounts.Find(session, code)!;

        GiftCardAccounts.Spend(session, 1, 20);
        var some = Find("GIFT-1000-DEMO");
        GiftCardAccounts.Spend(session, 1, 30);
        var none = Find("GIFT-1000-DEMO");
        GiftCardAccounts.Spend(session, 1, -10);

        Assert.Equal(30, some.Value.GetProperty("balance").GetDecimal());
        Assert.Equal("0 1", $"{none.Value.GetProperty("balance")} {none.Value.GetProperty("state")}");
        Assert.True(GiftCardAccounts.IsUsable(session, Find("GIFT-1000-DEMO"), websiteId: 1));
        Assert.False(GiftCardAccounts.IsUsable(session, Find("GIFT-1000-DEMO"), websiteId: 2));
        Assert.False(GiftCardAccounts.IsUsable(session, none, websiteId: 1));
        Assert.False(GiftCardAccounts.IsUsable(session, Find("GIFT-3000-LATE"), websiteId: 1));
        Assert.False(GiftCardAccounts.IsUsable(session, Find("GIFT-2000-SPENT"), websiteId: 1));
    }
}
