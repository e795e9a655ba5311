import type { CarrierFile } from '../registration/carrier/carrier.ts';

/**
 * Made-up institutions to look around with, in the registration format: read in like any registration. Names, numbers and places exist
 * nowhere.
 */
const sheets: Readonly<Record<string, string>> = {
  instellingen: `instelling;kvk_nummer;agb_code;nza_nummer;plaats;sector;zorgkantoorregio;wlz_uitvoerder;aangemeld_op;geselecteerd_op;status;reden
Stichting De Lindehoeve;10000001;20000001;300-9001;Ede;GHZ;Arnhem;Stichting Zorgkantoor Menzis;2014-10-06;2014-12-11;lopend;
Zorggroep Duinzicht;10000002;20000002;300-9002;Noordwijk;VV;Zuid-Holland Noord;Stichting Wlz-uitvoerder Zorg en Zekerheid;2014-10-20;2014-12-11;lopend;
Centrum De Bolder;10000003;20000003;300-9003;Vlissingen;GGZ;Zeeland;CZ Zorgkantoor B.V.;2014-11-03;;aangemeld;`,
  afdelingen: `afdeling;instelling;naam;plaats;niveau;setting;plaatsen;clienten;clienten_met_meerzorg;fte;start;eind;vast_team;context
LH-A01;Stichting De Lindehoeve;De Beuk;Ede;afdeling;besloten;8;8;6;14,50;2015-01-01;;ja;Prikkelarme woning met een eigen tuin
LH-A02;Stichting De Lindehoeve;De Els;Ede;afdeling;open;10;9;4;11,20;2015-04-01;;nee;Woning aan het dorpsplein
DZ-A01;Zorggroep Duinzicht;Huis Zeedijk;Noordwijk;afdeling;besloten;14;14;5;16,80;2015-03-01;;ja;Kleine huiskamers rond een binnentuin`,
  zorgprofielen: `afdeling;peildatum;zorgprofiel;aantal
LH-A01;2015-01-01;7VG;6
LH-A01;2015-01-01;6VG;2
LH-A02;2015-04-01;7VG;4
LH-A02;2015-04-01;5VG;5
DZ-A01;2015-03-01;7VV;9
DZ-A01;2015-03-01;5VV;5`,
  referentiebudget: `afdeling;jaar;bedrag;clienten;bron
LH-A01;2015;318500,00;6;beschikking
LH-A01;2016;325000,00;6;beschikking
LH-A01;2017;331200,00;6;administratie
LH-A02;2015;142000,00;4;administratie
LH-A02;2016;196400,00;4;beschikking
LH-A02;2017;200100,00;4;schatting
DZ-A01;2015;165000,00;5;beschikking
DZ-A01;2016;201750,00;5;administratie`,
  interventies: `interventie;afdeling;type;gericht_op;doel;verwacht_resultaat;indicator;start;eind;status;resultaat;reflectie
LH-A01-V01;LH-A01;team_stability;context;Eén vast team per huiskamer, zodat bewoners weten wie er komt;Minder incidenten bij het begin van de dienst;Q5;2015-02-01;2016-03-31;afgerond;bereikt;Rust bij de overdracht bleek het belangrijkst
LH-A01-V02;LH-A01;physical_environment;context;Een tweede uitgang naar de tuin;Minder vrijheidsbeperking;Q6;2015-09-01;;lopend;;
LH-A01-V03;LH-A01;behavioural_expert_nearby;gemengd;Gedragsdeskundige twee dagen per week op de groep;Spanning eerder herkennen;Q5;2016-01-11;;lopend;;
LH-A02-V01;LH-A02;daytime_activities;client;Dagbesteding in kleine stappen opbouwen;Meer zinvolle uren per week;Q7;2015-05-18;2016-12-16;afgerond;deels;Het vervoer kostte meer tijd dan gedacht
DZ-A01-V01;DZ-A01;night_care;context;Nachtzorg met vaste gezichten en zachte domotica;Minder onrust in de nacht;Q5;2015-06-01;;lopend;;`,
  afspraken: `afspraak;instelling;niveau;afdeling;client_code;start;eind;doel;grondslag;akkoord_instelling;akkoord_wlz_uitvoerder;clientvertegenwoordiging_gehoord;vervangt;status
LH-A01-2015-B01;Stichting De Lindehoeve;afdeling;LH-A01;;2015-01-01;2015-12-31;Een vast team en een rustige woning;wmg_experiment;2014-12-18;2015-01-09;2014-12-15;;afgesloten
LH-A01-2016-B01;Stichting De Lindehoeve;afdeling;LH-A01;;2016-01-01;2016-12-31;Deskundigheid dichtbij en een tweede uitgang;wmg_experiment;2015-12-14;2016-01-08;2015-12-10;;overeengekomen
LH-A01-2017-B01;Stichting De Lindehoeve;afdeling;LH-A01;;2017-01-01;2017-12-31;Vasthouden wat werkt;wmg_experiment;;;;;voorgesteld
LH-A02-2016-B01;Stichting De Lindehoeve;afdeling;LH-A02;;2016-01-01;2016-12-31;Dagbesteding die past;wmg_experiment;2015-12-14;2016-01-08;2015-12-10;;overeengekomen
DZ-A01-2016-B01;Zorggroep Duinzicht;afdeling;DZ-A01;;2016-01-01;2016-12-31;Rustige nachten;wmg_experiment;2016-01-05;2016-01-19;2015-12-22;;overeengekomen
DZ-A01-2017-B01;Zorggroep Duinzicht;afdeling;DZ-A01;;2017-01-01;2017-12-31;Rustige nachten, ook in het weekend;wmg_experiment;;;;;concept`,
  afspraakregels: `afspraak;regel;categorie;gericht_op;bedrag;uren;interventie;omschrijving
LH-A01-2015-B01;1;direct_care_residential;client;142000,00;3550;;
LH-A01-2015-B01;2;coaching_training;context;68400,00;760;LH-A01-V01;
LH-A01-2015-B01;3;team_reflection;context;31200,00;;LH-A01-V01;
LH-A01-2016-B01;1;direct_care_residential;client;118000,00;2950;;
LH-A01-2016-B01;2;building_adaptation;context;96500,00;;LH-A01-V02;
LH-A01-2016-B01;3;treatment_hours;gemengd;74250,00;825;LH-A01-V03;
LH-A01-2017-B01;1;direct_care_residential;client;121500,00;3000;;
LH-A01-2017-B01;2;treatment_hours;gemengd;88000,00;960;LH-A01-V03;
LH-A02-2016-B01;1;daytime_programme;client;84600,00;2100;LH-A02-V01;
LH-A02-2016-B01;2;organisation_project;context;42300,00;;;
DZ-A01-2016-B01;1;night_care;context;128000,00;3200;DZ-A01-V01;
DZ-A01-2016-B01;2;inventory_equipment;context;38500,00;;DZ-A01-V01;
DZ-A01-2017-B01;1;night_care;context;131000,00;3250;DZ-A01-V01;`,
  realisatie: `afspraak;regel;van;tot;bedrag;uren;toelichting
LH-A01-2015-B01;1;2015-01-01;2015-06-30;70100,00;1755;
LH-A01-2015-B01;1;2015-07-01;2015-12-31;71850,50;1795;
LH-A01-2015-B01;2;2015-01-01;2015-12-31;59800,00;664;"Een trainer viel uit; de laatste drie dagen zijn verschoven"
LH-A01-2015-B01;3;2015-01-01;2015-12-31;31200,00;;
LH-A01-2016-B01;1;2016-01-01;2016-06-30;58920,00;1470;
LH-A01-2016-B01;2;2016-01-01;2016-06-30;51000,00;;
LH-A01-2016-B01;3;2016-01-01;2016-06-30;36900,75;410;
LH-A02-2016-B01;1;2016-01-01;2016-06-30;43150,00;1070;
DZ-A01-2016-B01;1;2016-01-01;2016-06-30;64400,00;1610;`,
  gesprekken: `afdeling;datum;soort;deelnemers;onderwerpen;perspectief;afspraken
LH-A01;2015-01-22;start;cce+clientvertegenwoordiger+instelling+wlz_uitvoerder;Wat willen we anders doen;Rust en vaste gezichten;Elk kwartaal samen terugkijken
LH-A01;2015-09-10;voortgang;cce+clientvertegenwoordiger+instelling;Het vaste team staat;;
LH-A01;2016-06-16;evaluatie;cce+client+instelling+wlz_uitvoerder;Anderhalf jaar onderweg;Meer buiten;Tuin het hele jaar open
LH-A02;2015-05-07;start;cce+instelling;Dagbesteding;;
DZ-A01;2015-04-02;start;cce+clientvertegenwoordiger+instelling+wlz_uitvoerder;De nacht;;`,
  metingen: `afdeling;indicator;moment;van;tot;waarde;teller;noemer;clienten;instrument;bron
LH-A01;Q5;T0;2014-10-01;2014-12-31;14,2;;;8;;MIC-registratie
LH-A01;Q5;T1;2015-10-01;2015-12-31;9,6;;;8;;MIC-registratie
LH-A01;Q5;T2;2016-04-01;2016-06-30;7,1;;;8;;MIC-registratie
LH-A01;Q6;T0;2014-10-01;2014-12-31;22;;;8;;Bopz-register
LH-A01;Q6;T1;2015-10-01;2015-12-31;17,5;;;8;;Bopz-register
LH-A02;Q7;T0;2015-01-05;2015-03-29;8,5;;;9;;weekrooster
LH-A02;Q7;T1;2016-01-04;2016-03-27;12,25;;;9;;weekrooster
DZ-A01;Q5;T0;2014-11-01;2015-01-31;11,8;;;14;;MIC-registratie
DZ-A01;Q5;T1;2015-11-01;2016-01-31;10,2;;;14;;MIC-registratie`,
  regelruimte: `instelling;afdeling;regeling;artikel;soort;van;tot;vervanging;uren_bespaard_per_maand;knelpunt;aanbeveling
Stichting De Lindehoeve;LH-A01;Regeling AO/IC Wlz-zorgaanbieders;4.1;registratie;2015-02-01;;Steekproef per kwartaal;18,50;;
Zorggroep Duinzicht;;Regeling AO/IC Wlz-zorgaanbieders;4.1;ao_ic;2015-07-01;2016-06-30;Verklaring van de bestuurder;9;;`,
  signalen: `instelling;afdeling;soort;ernst;gevonden_op;gemeld_aan;gemeld_op;opgelost_op;omschrijving;oplossing
Stichting De Lindehoeve;LH-A02;twijfel_voortzetting;middel;2015-11-12;NZa;2015-11-16;2016-01-20;Veel wisseling in het team;Vaste invalpool
Zorggroep Duinzicht;;regelconflict;laag;2016-02-09;;;;Dubbele registratie van nachturen;`,
};

/** The sample registration as the CSV files of a folder. */
export function sampleRegistration(): CarrierFile[] {
  const encoder = new TextEncoder();
  return Object.entries(sheets).map(([name, text]) => ({ name: `${name}.csv`, bytes: encoder.encode(text) }));
}
