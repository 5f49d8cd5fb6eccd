using System.Globalization;
using AccsGen.Naming;
using Microsoft.CodeAnalysis.CSharp;

namespace AccsGen.Generator.Tests.Naming;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("extension_attributes", "ExtensionAttributes")]
    [InlineData("is_active", "IsActive")]
    [InlineData("base_tax_amount", "BaseTaxAmount")]
    [InlineData("attribute-sets", "AttributeSets")]
    [InlineData("taxRates", "TaxRates")]
    [InlineData("customerID", "CustomerId")]
    [InlineData("getSKU", "GetSku")]
    [InlineData("SKUs", "Skus")]
    [InlineData("SKUList", "SkuList")]
    [InlineData("HTTPServer2Go", "HttpServer2Go")]
    [InlineData("rule_i_d", "RuleId")]
    [InlineData("searchCriteria[filterGroups][0][filters]", "SearchCriteriaFilterGroups0Filters")]
    [InlineData("com.example.Foo", "ComExampleFoo")]
    [InlineData("s3-presigned-upload", "S3PresignedUpload")]
    [InlineData("3d_secure", "_3dSecure")]
    [InlineData("größe", "Größe")]
    [InlineData("価格", "価格")]
    [InlineData("$ref", "Ref")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("<=", "LessEqual")]
    [InlineData("*", "Star")]
    [InlineData("\u00a7", "U00a7")]
    [InlineData("", "Value")]
    [InlineData("  ", "Value")]
    public void Any_name_becomes_a_Pascal_identifier(string wireName, string expected) => Assert.Equal(expected, Identifiers.Pascal(wireName));

    [Theory]
    [InlineData("creditmemo", "CreditMemo")]
    [InlineData("creditmemo_id", "CreditMemoId")]
    [InlineData("giftcardaccounts", "GiftCardAccounts")]
    [InlineData("adminuisdk", "AdminUiSdk")]
    [InlineData("massaction", "MassAction")]
    [InlineData("orderviewbutton", "OrderViewButton")]
    [InlineData("tierprices", "TierPrices")]
    [InlineData("oope_payment_method", "OutOfProcessPaymentMethod")]
    [InlineData("get-latslngs-from-address", "GetLatsLngsFromAddress")]
    public void Words_that_the_API_glues_together_are_parted(string wireName, string expected) => Assert.Equal(expected, Identifiers.Pascal(wireName));

    [Theory]
    [InlineData("customer_id", "customerId")]
    [InlineData("SKU", "sku")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("Attribute-Code", "attributeCode")]
    [InlineData("class", "class")]
    [InlineData("1st", "_1st")]
    [InlineData("", "value")]
    public void Any_name_becomes_a_camel_identifier(string wireName, string expected) => Assert.Equal(expected, Identifiers.Camel(wireName));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("field", "@field")]
    [InlineData("Class", "Class")]
    [InlineData("value", "value")]
    public void Keywords_are_escaped_and_nothing_else_is(string identifier, string expected) => Assert.Equal(expected, Identifiers.Escape(identifier));

    [Fact]
    public void Every_reserved_keyword_is_escaped()
    {
        var keywords = SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Where(keyword => keyword[0] != '_');

        Assert.All(keywords, keyword => Assert.Equal("@" + keyword, Identifiers.Escape(keyword)));
    }

    [Fact]
    public void Every_character_gives_a_valid_identifier_wherever_it_stands()
    {
        var names = Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).SelectMany(c => new[] { $"{c}", $"{c}a", $"a{c}", $"a{c}b" });

        Assert.All(names.Chunk(4096), chunk =>
        {
            foreach (var name in chunk)
            {
                Assert.True(SyntaxFacts.IsValidIdentifier(Identifiers.Pascal(name)), $"'{name}' ({(int)name[0]:x4}) gives '{Identifiers.Pascal(name)}'");
                Assert.True(SyntaxFacts.IsValidIdentifier(Identifiers.Camel(name)), $"'{name}' ({(int)name[0]:x4}) gives '{Identifiers.Camel(name)}'");
            }
        });
    }

    [Fact]
    public void The_culture_plays_no_part()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");

            Assert.Equal("ItemId", Identifiers.Pascal("item_ID"));
            Assert.Equal("itemId", Identifiers.Camel("ITEM_id"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
