using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Platform;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>What a company needs to be saved. The same members are needed to create and to update one; the others stay as they are when they aren't given.</summary>
internal static class CompanyRules
{
    private const string AddressBook = "is_company_address_book_enabled";
    private const string CustomShippingAddress = "is_custom_shipping_address_allowed";

    private static readonly string[] s_required = ["company_name", "company_email", "street", "city", "country_id", "postcode", "telephone", "customer_group_id", "super_user_id"];

    public static void Merge(EntityChange change)
    {
        var company = change.Value;
        company["id"] ??= change.Session[CompanyCollections.Companies].NextId;
        RequireGiven(change);
        EntityMerge.Into(company, change.Given, "id", "rejected_at");
        company["status"] ??= CompanyStatus.Pending;
        company["sales_representative_id"] ??= 1;
        CompleteExtension(company);
    }

    public static void Check(EntityChange change)
    {
        var (session, company) = (change.Session, change.Value);
        if (company["street"] is not JsonArray { Count: 1 or 2 })
            throw ServiceException.InvalidValue("street", company["street"]?.ToJsonString() ?? "");
        CheckEmail(change);
        CheckRegion(session, company);
        if (change.Integer("status") is not (CompanyStatus.Pending or CompanyStatus.Approved or CompanyStatus.Rejected or CompanyStatus.Blocked))
            throw ServiceException.InvalidValue("status", change.Text("status") ?? "");
        CheckRejection(change);
        if (session[CustomerCollections.Groups].Find(change.Integer("customer_group_id")!.Value) is not { Number: > CustomerCollections.NotLoggedIn })
            throw ServiceException.NoSuchEntity("customer_group_id", change.Text("customer_group_id")!);
        if (session[CustomerCollections.Customers].Find(change.Integer("super_user_id")!.Value) is null)
            throw ServiceException.NoSuchEntity("super_user_id", change.Text("super_user_id")!);
    }

    /// <summary>Fills in what a company's extension attributes always have.</summary>
    public static void CompleteExtension(JsonObject company)
    {
        var extension = company.ObjectOf("extension_attributes");
        extension["applicable_payment_method"] ??= 0;
        extension["available_payment_methods"] ??= "";
        extension["use_config_settings"] ??= 1;
        extension["applicable_shipping_method"] ??= 0;
        extension["available_shipping_methods"] ??= "";
        extension["use_config_settings_shipping"] ??= 1;
        extension["is_purchase_order_enabled"] ??= false;
        extension[AddressBook] ??= false;
        extension[CustomShippingAddress] ??= false;
        // Without its address book a company has no rule for addresses beyond it.
        if (extension.Flag(AddressBook) != true)
            extension[CustomShippingAddress] = false;
        var quoting = extension.ObjectOf("quote_config");
        quoting["company_id"] = company.Text("id");
        quoting["is_quote_enabled"] ??= false;
    }

    private static void RequireGiven(EntityChange change)
    {
        var missing = s_required.Where(name => IsEmpty(change.Given.Member(name))).ToList();
        if (missing.Count > 0)
            throw ServiceException.Missing(missing);
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };

    private static void CheckEmail(EntityChange change)
    {
        var email = change.Text("company_email")!;
        if (!EmailAddress.IsValid(email))
            throw ServiceException.InvalidValue("company_email", email);
        if (change.Request.Service.Options.Companies.RequireUniqueEmail && change.Session[CompanyCollections.Companies].Where("company_email", email).Any(other => other.Key != change.Before?.Key))
            throw ServiceException.BadRequest("Company with this email address already exists in the system. Enter a different email address to continue.");
    }

    /// <summary>Of a region's number its name is told; a code in place of a name is its number.</summary>
    private static void CheckRegion(Session session, JsonObject company)
    {
        var country = company.Text("country_id")!;
        if (session[DirectoryModule.Countries].Find(country) is null)
            throw ServiceException.InvalidValue("country_id", country);
        var region = Regions.Find(session, country, company.Integer("region_id"), code: null, company.Text("region"));
        if (region is not { Id: > 0 } && Regions.NeedsRegion(country))
            throw ServiceException.Missing(["region"]);
        company["region"] = region?.Name;
        company["region_id"] = region is { Id: > 0 } ? CollectionKey.Of(region.Id) : null;
    }

    /// <summary>Why and when a company was rejected is told as long as it is.</summary>
    private static void CheckRejection(EntityChange change)
    {
        var company = change.Value;
        var wasRejected = change.Before?.Value.Integer("status") == CompanyStatus.Rejected;
        var isRejected = change.Integer("status") == CompanyStatus.Rejected;
        if (!isRejected && change.Given.Text("reject_reason") is { Length: > 0 } reason && reason != change.Before?.Value.Text("reject_reason"))
            throw ServiceException.BadRequest("Invalid attribute value. Rejected date&time and Rejected Reason can be changed only when a company status is changed to Rejected.");
        if (isRejected && !wasRejected)
        {
            company["rejected_at"] = change.Session.Now;
        }
        else if (!isRejected)
        {
            company["rejected_at"] = null;
            company["reject_reason"] = null;
        }
    }
}
