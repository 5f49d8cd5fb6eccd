using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace AccsGen.Simulator.Tests.Media;

public sealed class MediaUploadTests
{
    private static readonly byte[] s_image = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];

    [Theory]
    [InlineData("mediaResourceType")]
    [InlineData("media_resource_type")]
    public async Task A_file_goes_to_the_URL_and_its_key_is_good_for_an_attribute(string member)
    {
        await using var tenant = await Tenant.StartAsync();

        var initiated = await tenant.SendAsync("POST", "/V1/media/initiate-upload", $$"""{"key":"Große Tasche.PNG","{{member}}":"CATEGORY_IMAGE"}""");
        var (url, key) = (initiated.Json.GetProperty("upload_url").GetString()!, initiated.Json.GetProperty("key").GetString()!);
        var (status, tag, _) = await PutAsync(url, s_image);
        var finished = await tenant.SendAsync("POST", "/V1/media/finish-upload", $$"""{"key":"{{key}}","{{member}}":"CATEGORY_IMAGE"}""");
        var category = await tenant.SendAsync("PUT", "/V1/categories/14", $$$"""{"category":{"custom_attributes":[{"attribute_code":"image","value":"{{{key}}}"}]}}""");

        Assert.Matches("^Große Tasche_[0-9a-f]{24}\\.png$", key);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal($"\"{Convert.ToHexStringLower(MD5.HashData(s_image))}\"", tag);
        Assert.Equal($$"""{"success":true,"key":"{{key}}"}""", finished.Text);
        Assert.Equal(Convert.ToBase64String(s_image), tenant.Simulator.State["mediaUploads"].Find(key)!.Value.GetProperty("content").GetString());
        Assert.Contains(category.Json.GetProperty("custom_attributes").EnumerateArray(), attribute => attribute.GetProperty("value").ValueKind == JsonValueKind.String && attribute.GetProperty("value").ValueEquals(key));
    }

    [Theory]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("x-api-key", "x")]
    [InlineData("Store", "all")]
    [InlineData("x-gw-ims-org-id", "x")]
    public async Task Credentials_of_the_tenant_must_not_be_sent_along(string name, string value)
    {
        await using var tenant = await Tenant.StartAsync();
        var (url, key) = await InitiateAsync(tenant);

        var (status, _, error) = await PutAsync(url, s_image, request => request.Headers.TryAddWithoutValidation(name, value));
        var finish = await FinishAsync(tenant, key);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("AccessDenied", XDocument.Parse(error).Root!.Element("Code")!.Value);
        Assert.Equal(HttpStatusCode.BadRequest, finish.Status);
    }

    [Fact]
    public async Task The_URL_is_good_as_it_was_given_only()
    {
        await using var tenant = await Tenant.StartAsync();
        var (url, _) = await InitiateAsync(tenant);
        string[] changed =
        [
            url.Replace("%2F", "/", StringComparison.Ordinal),
            url.Replace("%2F", "%2f", StringComparison.Ordinal),
            url.Replace("%3D", "=", StringComparison.Ordinal),
            url[..^1] + (url[^1] == '0' ? '1' : '0'),
            url[..url.IndexOf('?', StringComparison.Ordinal)],
            url + "&x=1",
        ];

        foreach (var other in changed)
        {
            var (status, _, error) = await PutAsync(other, s_image);

            Assert.NotEqual(url, other);
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.Equal("SignatureDoesNotMatch", XDocument.Parse(error).Root!.Element("Code")!.Value);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(url.Replace("/s3/", "/s3/x", StringComparison.Ordinal), s_image)).Status);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(url, s_image)).Status);
    }

    [Fact]
    public async Task The_URL_expires()
    {
        var clock = new ManualClock();
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Clock = clock;
            options.Media.UrlLifetime = TimeSpan.FromMinutes(5);
        });
        var (url, key) = await InitiateAsync(tenant);

        clock.Advance(TimeSpan.FromSeconds(299));
        var inTime = await PutAsync(url, s_image);
        clock.Advance(TimeSpan.FromSeconds(1));
        var late = await PutAsync(url, s_image);
        var finished = await FinishAsync(tenant, key);

        Assert.Equal(HttpStatusCode.OK, inTime.Status);
        Assert.Equal(HttpStatusCode.Forbidden, late.Status);
        Assert.Contains("expired", late.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, finished.Status);
    }

    [Fact]
    public async Task Only_a_whole_PUT_is_taken()
    {
        await using var tenant = await Tenant.StartAsync();
        var (url, _) = await InitiateAsync(tenant);

        var post = await PutAsync(url, s_image, request => request.Method = HttpMethod.Post);
        var chunked = await PutAsync(url, s_image, request => request.Headers.TransferEncodingChunked = true);
        var typed = await PutAsync(url, s_image, request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("image/png"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.Status);
        Assert.Equal(HttpStatusCode.LengthRequired, chunked.Status);
        Assert.Equal(HttpStatusCode.OK, typed.Status);
    }

    [Fact]
    public async Task The_end_needs_the_bytes_the_type_and_comes_once()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Media.MaxFileSize = s_image.Length);
        var (url, key) = await InitiateAsync(tenant);
        var (largeUrl, largeKey) = await InitiateAsync(tenant);
        var (emptyUrl, emptyKey) = await InitiateAsync(tenant);

        var early = await FinishAsync(tenant, key);
        await PutAsync(url, [1, 2]);
        await PutAsync(url, s_image);
        var otherType = await FinishAsync(tenant, key, "CUSTOMER_ATTRIBUTE_FILE");
        var finished = await FinishAsync(tenant, key);
        var again = await FinishAsync(tenant, key);
        var lateBytes = await PutAsync(url, s_image);
        await PutAsync(largeUrl, [.. s_image, 1]);
        var large = await FinishAsync(tenant, largeKey);
        await PutAsync(emptyUrl, []);
        var empty = await FinishAsync(tenant, emptyKey);
        var unknown = await FinishAsync(tenant, "nobody.png");

        Assert.All([early, otherType, again, large, empty], refused => Assert.Equal(HttpStatusCode.BadRequest, refused.Status));
        Assert.Equal(HttpStatusCode.OK, finished.Status);
        Assert.Equal(HttpStatusCode.Forbidden, lateBytes.Status);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(Convert.ToBase64String(s_image), tenant.Simulator.State["mediaUploads"].Find(key)!.Value.GetProperty("content").GetString());
    }

    [Theory]
    [InlineData("a/b.png", "CATEGORY_IMAGE", "key")]
    [InlineData("", "CATEGORY_IMAGE", "key")]
    [InlineData(".png", "CATEGORY_IMAGE", "key")]
    [InlineData("b.exe", "CATEGORY_IMAGE", "key")]
    [InlineData("b.png", "PRODUCT_IMAGE", "mediaResourceType")]
    public async Task A_name_or_a_type_that_is_none_is_refused(string key, string type, string field)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/media/initiate-upload", $$"""{"key":"{{key}}","mediaResourceType":"{{type}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(field, answer.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
        Assert.Empty(tenant.Simulator.State["mediaUploads"]);
    }

    [Theory]
    [InlineData(UploadExpiry.UnixSeconds, "1782907800")]
    [InlineData(UploadExpiry.UnixText, "\"1782907800\"")]
    [InlineData(UploadExpiry.IsoText, "\"2026-07-01T12:10:00Z\"")]
    public async Task The_expiry_comes_in_each_of_its_forms(UploadExpiry form, string expected)
    {
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Clock = new ManualClock();
            options.Media.ExpiresAt = form;
        });

        var answer = await tenant.SendAsync("POST", "/V1/media/initiate-upload", """{"key":"1.png","mediaResourceType":"CATEGORY_IMAGE"}""");

        Assert.Equal(expected, answer.Json.GetProperty("expires_at").GetRawText());
    }

    [Fact]
    public async Task Options_that_cannot_be_are_said_at_the_start()
    {
        var exception = await Assert.ThrowsAsync<AccsSimulatorException>(() => Tenant.StartAsync(options =>
        {
            options.Media.UrlLifetime = TimeSpan.FromDays(8);
            options.Media.MaxFileSize = 0;
            options.Media.ExpiresAt = (UploadExpiry)7;
            options.TenantId = "s3";
        }));

        Assert.All(["Media.UrlLifetime", "Media.MaxFileSize", "Media.ExpiresAt", "TenantId"], name => Assert.Contains(name, exception.Message, StringComparison.Ordinal));
    }

    private static async Task<(string Url, string Key)> InitiateAsync(Tenant tenant)
    {
        var answer = await tenant.SendAsync("POST", "/V1/media/initiate-upload", """{"key":"1.png","mediaResourceType":"CATEGORY_IMAGE"}""");
        return (answer.Json.GetProperty("upload_url").GetString()!, answer.Json.GetProperty("key").GetString()!);
    }

    private static Task<Answer> FinishAsync(Tenant tenant, string key, string type = "CATEGORY_IMAGE") =>
        tenant.SendAsync("POST", "/V1/media/finish-upload", $$"""{"key":"{{key}}","mediaResourceType":"{{type}}"}""");

    /// <summary>A plain client, as a program would use for another host. The URL is sent to the letter.</summary>
    private static async Task<(HttpStatusCode Status, string? Tag, string Body)> PutAsync(string url, byte[] bytes, Action<HttpRequestMessage>? change = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })) { Content = new ByteArrayContent(bytes) };
        change?.Invoke(request);
        using var response = await http.SendAsync(request);
        return (response.StatusCode, response.Headers.ETag?.Tag, await response.Content.ReadAsStringAsync());
    }
}
