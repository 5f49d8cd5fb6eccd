using System.Text;
using System.Text.Unicode;
using AccsGen.Integration.Tests.Sweep;

namespace AccsGen.Integration.Tests.Corpus;

/// <summary>A product that was cut off, or whose bytes were changed on the way: a typed exception or a correct read, never anything else.</summary>
public sealed class CorruptionTests
{
    /// <summary>Nothing here takes longer than milliseconds; what hangs ends the test.</summary>
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(30);

    private static readonly byte[] s_whole = Encoding.UTF8.GetBytes(
        """
        {"id":1,"sku":"24-MB01","name":"Größe €","price":29.949999999999999,"status":1,"weight":"1.0000","created_at":"2026-01-31 23:59:59",
         "extension_attributes":{"website_ids":["1",2],"category_links":[{"position":0,"category_id":"3","extension_attributes":[]}],"stock_item":{"qty":1e2,"is_in_stock":"1","vendor":[null]}},
         "product_links":"","options":{"1":{"title":"Size","values":[{"title":"S","price":-0.50}]}},"tier_prices":"[{\"qty\":2,\"value\":\"1.5\"}]",
         "media_gallery_entries":[{"id":7,"label":null,"disabled":false,"types":["image"],"content":[]}],"vendor_code":{"a":[true,{}]},
         "custom_attributes":[{"attribute_code":"category_ids","value":["3","4"]},{"attribute_code":"color","value":"49"},{"attribute_code":"n","value":12.5}]}
        """);

    [Fact]
    public async Task Every_prefix_is_a_typed_exception_and_the_whole_a_product()
    {
        using var tenant = new ScriptedTenant();
        var read = new List<int>();

        for (var length = 0; length <= s_whole.Length; length++)
        {
            if (await ReadAsync(tenant, s_whole[..length]) is not null)
                read.Add(length);
        }

        // An empty body is an empty product; anything between that and the whole is none.
        Assert.Equal([0, s_whole.Length], read);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Flipped_bytes_are_a_typed_exception_or_read_as_they_are(int seed)
    {
        using var tenant = new ScriptedTenant();
        var random = new Random(seed);
        var read = 0;

        for (var round = 0; round < 500; round++)
        {
            var bytes = (byte[])s_whole.Clone();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
                bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : "{}[]\",:0tfn\\- e."u8[random.Next(16)];
            if (await ReadAsync(tenant, bytes) is not { } product)
                continue;
            read++;
            if (IsComparable(bytes))
                Assert.Empty(JsonComparison.Differences("product", JsonElement.Parse(bytes), JsonElement.Parse(product.ToString())));
        }

        Assert.InRange(read, 1, 499);
    }

    private static async Task<Product?> ReadAsync(ScriptedTenant tenant, byte[] answer)
    {
        tenant.Answer = answer;
        try
        {
            return await tenant.Client.Products.GetAsync("24-MB01").WaitAsync(s_bound);
        }
        catch (AccsException)
        {
            return null;
        }
    }

    /// <summary>JSON that has one meaning: in valid UTF-8, without half a surrogate, and each name once.</summary>
    private static bool IsComparable(byte[] json) => Utf8.IsValid(json) && json.AsSpan().IndexOf("\\u"u8) < 0 && HasNamesOnce(JsonElement.Parse(json));

    private static bool HasNamesOnce(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(member => member.Name).Distinct().Count() == value.EnumerateObject().Count()
            && value.EnumerateObject().All(member => HasNamesOnce(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(HasNamesOnce),
        _ => true,
    };
}
