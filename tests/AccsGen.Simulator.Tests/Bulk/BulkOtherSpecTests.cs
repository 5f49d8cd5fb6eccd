namespace AccsGen.Simulator.Tests.Bulk;

/// <summary>Asynchronous routes of a spec that isn't Adobe's.</summary>
public sealed class BulkOtherSpecTests : IDisposable
{
    private const string Spec = """
        {"openapi":"3.1.0","info":{"title":"Things","version":"1"},"paths":{
          "/V1/things":{"post":{"requestBody":{"content":{"application/json":{"schema":{"type":"array","items":{"$ref":"#/components/schemas/thing"}}}}},"responses":{"200":{"description":"","content":{"application/json":{"schema":{"type":"boolean"}}}}}}},
          "/V1/boxes/{box_code}/things":{"put":{"parameters":[{"name":"box_code","in":"path","required":true,"schema":{"type":"integer"}}],"requestBody":{"content":{"application/json":{"schema":{"type":"array","items":{"$ref":"#/components/schemas/thing"}}}}},"responses":{"200":{"description":""}}}},
          "/V1/async/reserved":{"post":{"responses":{"200":{"description":"","content":{"application/json":{"schema":{"type":"boolean"}}}}}}},
          "/V1/bulk/{bulkUuid}/status":{"get":{"parameters":[{"name":"bulkUuid","in":"path","required":true,"schema":{"type":"string"}}],"responses":{"200":{"description":"","content":{"application/json":{"schema":{"type":"object","properties":{"operations_list":{"type":"array","items":{"type":"object"}}}}}}}}}}},
         "components":{"schemas":{"thing":{"type":"object","properties":{"name":{"type":"string"},"size":{"type":"integer"}}}}}}
        """;

    private readonly string _path = Path.GetTempFileName();

    public BulkOtherSpecTests() => File.WriteAllText(_path, Spec);

    [Theory]
    [InlineData("""[[{"name":"a"},{"name":"b"}],[{"name":"c"}]]""", HttpStatusCode.Accepted)]
    [InlineData("""[[]]""", HttpStatusCode.Accepted)]
    [InlineData("""[{"name":"a"},{"name":"b"}]""", HttpStatusCode.BadRequest)]
    [InlineData("""[[{"size":"big"}]]""", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_a_list_needs_the_outer_list_all_the_same(string body, HttpStatusCode status)
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/async/bulk/things", body);

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_list_goes_through_the_queue()
    {
        await using var tenant = await StartAsync();

        var bulk = await tenant.SendBulkAsync("POST", "/V1/async/bulk/things", """[[{"name":"a"},{"name":"b"}],[{"name":"c"}]]""");
        var single = await tenant.SendBulkAsync("PUT", "/V1/async/boxes/5/things", """[{"name":"a"}]""");
        await tenant.Simulator.Bulk.DrainAsync();
        var sent = tenant.Simulator.State["bulkOperations"].Select(operation => JsonElement.Parse(operation.GetProperty("serialized_data").GetString()!).GetProperty("meta_information").GetString());

        Assert.Equal("11", await tenant.StatesAsync(bulk));
        Assert.Equal("1", await tenant.StatesAsync(single));
        Assert.Equal(["""[{"name":"a"},{"name":"b"}]""", """[{"name":"c"}]""", """[{"name":"a"}]"""], sent);
    }

    [Fact]
    public async Task A_list_has_no_room_for_the_values_of_a_path()
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.SendAsync("PUT", "/V1/async/bulk/boxes/byBox_code/things", """[[{"name":"a"}]]""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("box_code", answer.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
    }

    [Fact]
    public async Task A_path_of_the_spec_comes_before_an_asynchronous_one()
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/async/reserved");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(RequestMode.Sync, tenant.Simulator.Requests.Latest.Mode);
    }

    public void Dispose() => File.Delete(_path);

    private Task<Tenant> StartAsync() => Tenant.StartAsync(options => options.SpecPath = _path);
}
