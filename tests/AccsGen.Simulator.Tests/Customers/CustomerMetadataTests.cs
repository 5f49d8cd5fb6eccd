using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Tests.Customers;

public sealed class CustomerMetadataTests
{
    [Theory]
    [InlineData("/V1/attributeMetadata/customer", "GET /V1/attributeMetadata/customer")]
    [InlineData("/V1/attributeMetadata/customerAddress/form/customer_address_edit", "GET /V1/attributeMetadata/customerAddress/form/{formCode}")]
    [InlineData("/V1/attributeMetadata/customer/attribute/gender", "GET /V1/attributeMetadata/customer/attribute/{attributeCode}")]
    [InlineData("/V1/customerSegments/search?searchCriteria", "GET /V1/customerSegments/search")]
    [InlineData("/V1/directory/countries", "GET /V1/directory/countries")]
    [InlineData("/V1/directory/countries/DE", "GET /V1/directory/countries/{countryId}")]
    [InlineData("/V1/customers/search?searchCriteria", "GET /V1/customers/search")]
    [InlineData("/V1/customerGroups/search?searchCriteria", "GET /V1/customerGroups/search")]
    public async Task What_is_seeded_fits_the_spec(string path, string key)
    {
        await using var tenant = await Tenant.StartAsync();
        var operation = ApiDocuments.Bundled.Operations.Single(operation => operation.Key == key);

        var answer = await tenant.GetAsync(path);

        Assert.Empty(new SchemaCheck(ApiDocuments.Bundled).Faults(answer.Json, operation.Spec.Result!, key));
    }

    [Fact]
    public async Task Attributes_are_told_by_code_form_and_origin()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State["customerAttributes"].Put("""{"attribute_code":"loyalty_level","frontend_label":"Loyalty","user_defined":true}""");

        var custom = await tenant.GetAsync("/V1/attributeMetadata/customer/custom");
        var form = await tenant.GetAsync("/V1/attributeMetadata/customer/form/customer_account_edit");
        var unknown = await tenant.GetAsync("/V1/attributeMetadata/customer/attribute/shoe_size");
        var noForm = await tenant.GetAsync("/V1/attributeMetadata/customer/form/nowhere");

        Assert.Equal("loyalty_level", Assert.Single(custom.Json.EnumerateArray()).GetProperty("attribute_code").GetString());
        Assert.Contains(form.Json.EnumerateArray(), attribute => attribute.GetProperty("attribute_code").ValueEquals("firstname"));
        Assert.DoesNotContain(form.Json.EnumerateArray(), attribute => attribute.GetProperty("attribute_code").ValueEquals("confirmation"));
        Assert.Equal("""{"fieldName":"entityType","fieldValue":"customer","field2Name":"attributeCode","field2Value":"shoe_size"}""", unknown.Json.GetProperty("parameters").GetRawText());
        Assert.Equal(HttpStatusCode.NotFound, noForm.Status);
    }

    [Fact]
    public async Task Countries_have_their_regions_under_the_numbers_of_every_installation()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);

        var us = (await tenant.GetAsync("/V1/directory/countries/US")).Json;
        var germany = (await tenant.GetAsync("/V1/directory/countries/DE")).Json;
        var france = (await tenant.GetAsync("/V1/directory/countries/FR")).Json;
        var nowhere = await tenant.GetAsync("/V1/directory/countries/XX");

        Assert.Equal(65, us.GetProperty("available_regions").GetArrayLength());
        Assert.Equal("""{"id":"43","code":"NY","name":"New York"}""", us.GetProperty("available_regions")[42].GetRawText());
        Assert.Equal("""{"id":"82","code":"BER","name":"Berlin"}""", germany.GetProperty("available_regions")[3].GetRawText());
        Assert.Equal("DEU", germany.GetProperty("three_letter_abbreviation").GetString());
        Assert.False(france.TryGetProperty("available_regions", out _));
        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
        Assert.Equal("The country isn't available.", nowhere.Message);
    }
}
