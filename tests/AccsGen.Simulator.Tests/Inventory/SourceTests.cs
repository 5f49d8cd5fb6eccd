namespace AccsGen.Simulator.Tests.Inventory;

public sealed class SourceTests
{
    private const string Central = """{"source":{"source_code":"central","name":"Central","latitude":"38.741320","longitude":"-90.363267","country_id":"US","region_id":36,"postcode":"63145"}}""";

    [Fact]
    public async Task A_source_is_created_enabled_and_read_back()
    {
        await using var tenant = await Tenant.StartAsync();

        var created = await tenant.SucceedAsync("POST", "/V1/inventory/sources", Central);
        var read = await tenant.GetAsync("/V1/inventory/sources/central");

        Assert.Equal("[]", created.Text);
        Assert.True(read.Json.GetProperty("enabled").GetBoolean());
        Assert.True(read.Json.GetProperty("use_default_carrier_config").GetBoolean());
        Assert.Equal("38.74132", read.Json.GetProperty("latitude").GetRawText());
        Assert.Equal("[]", read.Json.GetProperty("carrier_links").GetRawText());
    }

    [Fact]
    public async Task A_PUT_changes_what_it_gives_but_must_give_name_country_and_postcode_each_time()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SucceedAsync("POST", "/V1/inventory/sources", Central);

        await tenant.SucceedAsync("PUT", "/V1/inventory/sources/central", """{"source":{"name":"Central 2","country_id":"US","postcode":"63146","email":"c@example.com"}}""");
        var refusal = await tenant.RefusalAsync("PUT", "/V1/inventory/sources/central", """{"source":{"email":"d@example.com"}}""");

        var read = (await tenant.GetAsync("/V1/inventory/sources/central")).Json;
        Assert.Equal("Central 2", read.GetProperty("name").GetString());
        Assert.Equal("c@example.com", read.GetProperty("email").GetString());
        Assert.Equal(36, read.GetProperty("region_id").GetInt32());
        Assert.Equal("""400 Validation Failed | "name" can not be empty. | "postcode" can not be empty. | "country_id" can not be empty.""", refusal);
    }

    [Fact]
    public async Task The_default_source_is_there_and_can_not_be_disabled()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);
        const string body = """{"source":{"name":"Default","country_id":"US","postcode":"1","enabled":false}}""";

        var refusal = await tenant.RefusalAsync("PUT", "/V1/inventory/sources/default", body);
        await tenant.SucceedAsync("PUT", "/V1/inventory/sources/default", body.Replace("false", "true", StringComparison.Ordinal));

        Assert.Equal("400 Validation Failed | Default source can not be disabled.", refusal);
        Assert.True((await tenant.GetAsync("/V1/inventory/sources/default")).Json.GetProperty("enabled").GetBoolean());
    }

    [Theory]
    [InlineData("""{"source":{"source_code":"a b","name":"N","country_id":"US","postcode":"1"}}""", """400 Validation Failed | "source_code" can not contain whitespaces.""")]
    [InlineData("""{"source":{"name":"N","country_id":"US","postcode":"1"}}""", """400 Validation Failed | "source_code" can not be empty.""")]
    [InlineData(
        """{"source":{"source_code":"a","name":"N","country_id":"US","postcode":"1","carrier_links":[{"carrier_code":"ups","position":1}]}}""",
        """400 Validation Failed | You can't configure "carrier_links" because you have chosen Global Shipping configuration.""")]
    public async Task A_wrong_source_is_refused(string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/inventory/sources", body));
        Assert.Equal(3, (await tenant.GetAsync("/V1/inventory/sources")).Json.GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_404_with_its_code()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal("404 Source with code \"nowhere\" does not exist.", await tenant.RefusalAsync("GET", "/V1/inventory/sources/nowhere"));
    }

    [Fact]
    public async Task Sources_are_searched()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.GetAsync("/V1/inventory/sources?searchCriteria[filter_groups][0][filters][0][field]=region_id&searchCriteria[filter_groups][0][filters][0][value]=31");

        Assert.Equal("east", answer.Json.GetProperty("items").EnumerateArray().Single().GetProperty("source_code").GetString());
    }
}
