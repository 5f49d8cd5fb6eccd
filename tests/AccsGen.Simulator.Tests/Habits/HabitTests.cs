namespace AccsGen.Simulator.Tests.Habits;

public sealed class HabitTests
{
    private const string Path = "/V1/products/24-MB01?fields=id,sku,price,weight,status,name,product_links,extension_attributes[website_ids,stock_item[qty,is_in_stock,low_stock_date]]";

    [Fact]
    public async Task Each_habit_shows_where_it_can()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Json.BePlain());
        var json = tenant.Simulator.Json;
        var plain = await tenant.GetAsync(Path);

        json.NumbersAsText = JsonHabit.On;
        var text = await tenant.GetAsync(Path);
        json.NumbersAsText = JsonHabit.Off;
        json.PaddedDecimals = JsonHabit.On;
        var padded = await tenant.GetAsync(Path);
        json.PaddedDecimals = JsonHabit.Off;
        json.FlagsAsNumbers = JsonHabit.On;
        var flags = await tenant.GetAsync(Path);
        json.FlagsAsNumbers = JsonHabit.Off;
        json.ListsAsObjects = JsonHabit.On;
        var lists = await tenant.GetAsync(Path);
        json.SingleItemsAsScalars = JsonHabit.On;
        var scalars = await tenant.GetAsync(Path);
        json.ObjectsAsText = JsonHabit.On;
        var objects = await tenant.GetAsync(Path);
        json.UnknownMembers = JsonHabit.On;
        var unknown = await tenant.GetAsync(Path);

        Assert.Equal(12, plain.Json.GetProperty("price").GetDecimal());
        Assert.Equal("12", text.Json.GetProperty("price").GetString());
        Assert.Equal("1", text.Json.GetProperty("id").GetString());
        Assert.Equal("12.0000", padded.Json.GetProperty("price").GetString());
        Assert.Equal(1, padded.Json.GetProperty("id").GetInt32());
        Assert.Contains(Stock(flags).GetProperty("is_in_stock").GetRawText(), (string[])["1", "\"1\""]);
        Assert.Equal("""{"0":1}""", lists.Json.GetProperty("extension_attributes").GetProperty("website_ids").GetRawText());
        Assert.Equal("1", scalars.Json.GetProperty("extension_attributes").GetProperty("website_ids").GetRawText());
        Assert.StartsWith("{", objects.Json.GetProperty("extension_attributes").GetString(), StringComparison.Ordinal);
        Assert.True(unknown.Json.TryGetProperty("simulator_unknown_member", out _));
    }

    [Fact]
    public async Task Attributes_stay_objects_where_other_objects_become_text()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Json.ObjectsAsText = JsonHabit.On);

        var product = (await tenant.GetAsync("/V1/products/24-MB01")).Json;

        Assert.Equal(JsonValueKind.String, product.GetProperty("extension_attributes").ValueKind);
        Assert.All(product.GetProperty("custom_attributes").EnumerateArray(), attribute => Assert.Equal(JsonValueKind.Object, attribute.ValueKind));
    }

    [Fact]
    public async Task Binary_fractions_show_as_PHP_prints_them()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SendAsync("PUT", "/V1/products/24-MB01", """{"product":{"price":29.95}}""");
        tenant.Simulator.Json.FloatNoise = JsonHabit.On;

        var answer = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal("29.949999999999999", answer.Json.GetProperty("price").GetRawText());
    }

    [Fact]
    public async Task Nulls_and_zero_dates_stand_for_what_has_no_value()
    {
        await using var tenant = await Tenant.StartAsync();

        var usual = Stock(await tenant.GetAsync("/V1/products/24-MB01"));
        tenant.Simulator.Json.ZeroDates = JsonHabit.On;
        var zero = Stock(await tenant.GetAsync("/V1/products/24-MB01"));
        tenant.Simulator.Json.ZeroDates = JsonHabit.Off;
        tenant.Simulator.Json.NullsInRequired = JsonHabit.Off;
        var absent = Stock(await tenant.GetAsync("/V1/products/24-MB01"));
        tenant.Simulator.Json.NullsInOptional = JsonHabit.On;
        var optional = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(JsonValueKind.Null, usual.GetProperty("low_stock_date").ValueKind);
        Assert.Equal("0000-00-00 00:00:00", zero.GetProperty("low_stock_date").GetString());
        Assert.False(absent.TryGetProperty("low_stock_date", out _));
        Assert.Contains("null", optional.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roots_have_habits_of_their_own()
    {
        await using var tenant = await Tenant.StartAsync(options => options.IsStateless = true);

        var number = await tenant.GetAsync("/V1/products/attributes/color/is-filterable");
        var nothing = await tenant.SendAsync("POST", "/V1/webhooks/subscribe", """{"webhook":{}}""");
        tenant.Simulator.Json.RootNumbersAsText = JsonHabit.On;
        tenant.Simulator.Json.EmptyVoidAnswers = JsonHabit.On;
        var text = await tenant.GetAsync("/V1/products/attributes/color/is-filterable");
        var empty = await tenant.SendAsync("POST", "/V1/webhooks/subscribe", """{"webhook":{}}""");

        Assert.Equal($"\"{number.Text}\"", text.Text);
        Assert.Equal("[]", nothing.Text);
        Assert.Equal("", empty.Text);
    }

    [Fact]
    public async Task The_worst_day_is_the_same_for_the_same_seed()
    {
        var answers = new List<string>();
        foreach (var seed in (int[])[3, 3, 4])
        {
            await using var tenant = await Tenant.StartAsync(options =>
            {
                options.RandomSeed = seed;
                options.Json.BeWorst();
            });
            answers.Add((await tenant.GetAsync("/V1/products?searchCriteria[pageSize]=20")).Text);
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.NotEqual(answers[0], answers[2]);
    }

    [Fact]
    public async Task What_the_queue_does_meanwhile_changes_no_answer()
    {
        var answers = new List<string>();
        foreach (var isDrained in (bool[])[false, true])
        {
            await using var tenant = await Tenant.StartAsync(options => options.Json.BeWorst());
            tenant.Simulator.Bulk.Pause();
            await tenant.SendAsync("PUT", "/V1/async/products/24-MB01", """{"product":{"price":3}}""");
            if (isDrained)
                await tenant.Simulator.Bulk.DrainAsync();
            answers.Add((await tenant.GetAsync("/V1/orders/1")).Text);
        }

        Assert.Equal(answers[0], answers[1]);
    }

    private static JsonElement Stock(Answer answer) => answer.Json.GetProperty("extension_attributes").GetProperty("stock_item");
}
