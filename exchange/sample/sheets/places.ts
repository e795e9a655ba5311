/** Institutions, departments, care profiles and reference budgets of the sample, in the registration format. */
export const places: Readonly<Record<string, string>> = {
  instellingen: `instelling;kvk_nummer;agb_code;nza_nummer;plaats;sector;zorgkantoorregio;wlz_uitvoerder;aangemeld_op;geselecteerd_op;status;reden
Stichting De Lindehoeve;10000001;20000001;300-9001;Ede;GHZ;Arnhem;Stichting Zorgkantoor Menzis;2014-10-06;2014-12-11;lopend;
Zorggroep Duinzicht;10000002;20000002;300-9002;Noordwijk;VV;Zuid-Holland Noord;Stichting Wlz-uitvoerder Zorg en Zekerheid;2014-10-20;2014-12-11;lopend;
Centrum De Bolder;10000003;20000003;300-9003;Vlissingen;GGZ;Zeeland;CZ Zorgkantoor B.V.;2015-11-03;2016-02-18;lopend;`,
  afdelingen: `afdeling;instelling;naam;plaats;niveau;setting;plaatsen;clienten;clienten_met_meerzorg;fte;start;eind;vast_team;context
LH-A01;Stichting De Lindehoeve;De Beuk;Ede;afdeling;besloten;8;8;6;14,50;2015-01-01;;ja;"Woning voor acht mensen die snel overprikkeld raken. Eigen tuin, lange gang, weinig plek om je terug te trekken."
LH-A02;Stichting De Lindehoeve;De Els;Ede;afdeling;open;10;9;4;11,20;2015-04-01;;nee;"Woning aan het dorpsplein. De dagbesteding was ver weg en begon vroeg."
DZ-A01;Zorggroep Duinzicht;Huis Zeedijk;Noordwijk;afdeling;besloten;14;14;5;16,80;2015-03-01;;ja;"Twee kleine huiskamers rond een binnentuin. 's Nachts liep één medewerker tussen beide."
DZ-A02;Zorggroep Duinzicht;De Branding;Noordwijk;afdeling;open;12;11;3;12,40;2015-09-01;;nee;"Vleugel die verhuist naar nieuwbouw. De proef liep tot de verhuizing."
BO-A01;Centrum De Bolder;De Kade;Vlissingen;afdeling;besloten;10;9;4;13,60;2016-05-01;;nee;"Woning aan de haven. Veel invalkrachten en veel alarmen."`,
  zorgprofielen: `afdeling;peildatum;zorgprofiel;aantal
LH-A01;2015-01-01;7VG;6
LH-A01;2015-01-01;6VG;2
LH-A01;2016-01-01;7VG;5
LH-A01;2016-01-01;6VG;3
LH-A01;2016-07-01;7VG;5
LH-A01;2016-07-01;6VG;2
LH-A01;2016-07-01;5VG;1
LH-A02;2015-04-01;7VG;4
LH-A02;2015-04-01;5VG;5
LH-A02;2016-04-01;7VG;4
LH-A02;2016-04-01;6VG;1
LH-A02;2016-04-01;5VG;4
DZ-A01;2015-03-01;7VV;9
DZ-A01;2015-03-01;5VV;5
DZ-A01;2016-03-01;7VV;10
DZ-A01;2016-03-01;5VV;4
DZ-A02;2015-09-01;7VV;4
DZ-A02;2015-09-01;5VV;7
BO-A01;2016-05-01;6VG;3
BO-A01;2016-05-01;7VG;6`,
  referentiebudget: `afdeling;jaar;bedrag;clienten;bron
LH-A01;2015;318500,00;6;beschikking
LH-A01;2016;325000,00;6;beschikking
LH-A01;2017;331200,00;6;administratie
LH-A02;2015;142000,00;4;administratie
LH-A02;2016;196400,00;4;beschikking
LH-A02;2017;200100,00;4;schatting
DZ-A01;2015;165000,00;5;beschikking
DZ-A01;2016;201750,00;5;administratie
DZ-A02;2015;60000,00;3;administratie
DZ-A02;2016;118000,00;3;administratie`,
};
