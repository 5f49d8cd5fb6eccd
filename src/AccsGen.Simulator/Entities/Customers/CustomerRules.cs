using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>
/// What becomes of a customer that is sent. Members that aren't given stay as they are; addresses, when given, are all that the customer has then.
/// </summary>
internal static class CustomerRules
{
    /// <summary>Never taken from a request as they are.</summary>
    private static readonly string[] s_fixed = ["id", "created_at", "updated_at", "created_in", "addresses", "default_billing", "default_shipping"];

    private static readonly string[] s_names = ["firstname", "lastname"];

    public static void Merge(EntityChange change)
    {
        var customer = change.Value;
        customer["id"] ??= change.Session[CustomerCollections.Customers].NextId;
        var membership = (customer["extension_attributes"] as JsonObject)?["company_attributes"]?.DeepClone();
        EntityMerge.Into(customer, change.Given, s_fixed);
        // What a customer is in a company is kept there, and comes back from there.
        var extension = customer.ObjectOf("extension_attributes");
        extension.Remove("company_attributes");
        if (membership is not null)
            extension["company_attributes"] = membership;
        if (change.Text("email") is { } email)
            customer["email"] = email.Trim();
    }

    /// <summary>Checks a customer, and settles its website, group and addresses.</summary>
    /// <exception cref="ServiceException">Something is missing, of no meaning, or taken.</exception>
    public static void Check(EntityChange change)
    {
        var customer = change.Value;
        change.Require("email", "firstname", "lastname");
        var faults = Faults(customer);
        if (faults.Count > 0)
            throw ServiceException.BadRequest(faults[0]);
        CustomerScope.Settle(change);
        CustomerGroups.Settle(change.Session, customer);
        CheckEmail(change);
        if (change.IsNew && change.Request.Service.Options.Customers.RequireConfirmation)
            customer["confirmation"] = change.Request.Service.Random.Key();
        customer["updated_at"] = change.Session.Now;
        CustomerAddresses.Merge(change);
    }

    /// <summary>What is wrong with a customer by itself, as its attributes' rules put it.</summary>
    public static IReadOnlyList<string> Faults(JsonObject customer)
    {
        var faults = new List<string>();
        foreach (var (name, label) in new[] { ("firstname", "First Name"), ("lastname", "Last Name"), ("email", "Email") })
        {
            if (string.IsNullOrWhiteSpace(customer.Text(name)))
                faults.Add($"\"{label}\" is a required value.");
        }
        if (customer.Text("email") is { } email && !string.IsNullOrWhiteSpace(email) && !EmailAddress.IsValid(email.Trim()))
            faults.Add("\"Email\" is not a valid email address.");
        if (s_names.Any(name => customer.Text(name) is { } text && text.IndexOfAny(['<', '>', '{', '}']) >= 0))
            faults.Add("First Name or Last Name is not valid!");
        if (customer.Text("dob") is { Length: > 0 } dob && !DateTime.TryParse(dob, CultureInfo.InvariantCulture, out _))
            faults.Add("\"Date of Birth\" is not a valid date.");
        return faults;
    }

    /// <summary>An email belongs to one customer of a website, or, by option, of the tenant.</summary>
    private static void CheckEmail(EntityChange change)
    {
        var website = change.Integer("website_id");
        var isTaken = change.Session[CustomerCollections.Customers].Where("email", change.Text("email")!)
            .Any(other => other.Key != change.Before?.Key && (change.Request.Service.Options.Customers.ShareAccounts || other.Value.Integer("website_id") == website));
        if (isTaken)
            throw ServiceException.BadRequest("A customer with the same email address already exists in an associated website.");
    }
}
